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
    private readonly StringBuilder line = new(256);

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
        line.Append(CultureInfo.InvariantCulture, $"{value}");
        return this;
    }

    public JsonLine Add(string name, decimal value)
    {
        Name(name);
        line.Append(PlainDecimal.Of(value));
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
        foreach (var c in value)
        {
            switch (c)
            {
                case '"':
                    line.Append("\\\"");
                    break;
                case '\\':
                    line.Append("\\\\");
                    break;
                case '\n':
                    line.Append("\\n");
                    break;
                case '\r':
                    line.Append("\\r");
                    break;
                case '\t':
                    line.Append("\\t");
                    break;
                case < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029':
                    line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    break;
                default:
                    line.Append(c);
                    break;
            }
        }

        line.Append('"');
    }
}
