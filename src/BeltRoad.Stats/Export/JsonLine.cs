using System.Buffers;
using System.Globalization;
using System.Text;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Builds one JSON object on one line. Text stays readable: only what JSON requires is escaped, and the few characters that some readers
/// treat as the end of a line. (System.Text.Json escapes ideographic spaces and all characters outside the Basic Multilingual Plane,
/// whatever the encoder.)
/// </summary>
internal sealed class JsonLine
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([
        '"',
        '\\',
        '\u007F',
        '\u0085',
        '\u2028',
        '\u2029',
        .. Enumerable.Range(0, ' ').Select(static control => (char)control),
    ]);

    private readonly StringBuilder line = new(1024);

    public JsonLine Add(string name, string value)
    {
        Name(name);
        Quoted(value);
        return this;
    }

    /// <summary>Omits the member if there is no value.</summary>
    public JsonLine AddIfAny(string name, string? value) => value is null ? this : Add(name, value);

    public JsonLine Add(string name, int value)
    {
        Name(name);
        Span<char> digits = stackalloc char[11];
        value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        line.Append(digits[..length]);
        return this;
    }

    public JsonLine Add(string name, decimal value)
    {
        Name(name);
        Span<char> digits = stackalloc char[PlainDecimal.Longest];
        line.Append(digits[..PlainDecimal.Write(value, digits)]);
        return this;
    }

    public JsonLine AddIfAny(string name, decimal? value) => value is { } number ? Add(name, number) : this;

    public JsonLine Add(string name, bool value)
    {
        Name(name);
        line.Append(value ? "true" : "false");
        return this;
    }

    /// <summary>Writes the object with a line feed and starts a new one.</summary>
    public void WriteTo(TextWriter writer)
    {
        line.Append(line.Length == 0 ? "{}\n" : "}\n");
        writer.Write(line);
        line.Clear();
    }

    /// <summary>The object built so far.</summary>
    public override string ToString() => line.ToString();

    private void Name(string name)
    {
        line.Append(line.Length == 0 ? '{' : ',');
        Quoted(name);
        line.Append(':');
    }

    private void Quoted(string value)
    {
        line.Append('"');
        var rest = value.AsSpan();
        for (int at; (at = rest.IndexOfAny(Escaped)) >= 0; rest = rest[(at + 1)..])
        {
            line.Append(rest[..at]);
            _ = rest[at] switch
            {
                '"' => line.Append("\\\""),
                '\\' => line.Append("\\\\"),
                '\n' => line.Append("\\n"),
                '\r' => line.Append("\\r"),
                '\t' => line.Append("\\t"),
                var other => line.Append(CultureInfo.InvariantCulture, $"\\u{(int)other:x4}"),
            };
        }

        line.Append(rest).Append('"');
    }
}
