using System.Text;
using System.Text.Json;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>
/// Reads a configuration file member by member, so that every name at every level is checked, even that of an empty object, and every value
/// has its position.
/// </summary>
/// <param name="file">The file as the user named it.</param>
/// <param name="json">UTF-8 without a byte order mark.</param>
internal sealed class SettingsFile(string file, byte[] json)
{
    private readonly Dictionary<string, string> places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Key, string? Value, string Place)> found = [];

    /// <returns>In the order of the file: keys with their names separated by colons, each with the <c>file:line:column</c> of its name. A
    /// digest itself has no value.</returns>
    /// <exception cref="RefusedException">The file cannot be read, is no JSON object, or contains an unknown name or a value that is not
    /// accepted.</exception>
    public static IReadOnlyList<(string Key, string? Value, string Place)> Read(string file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            return new SettingsFile(file, bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes).Members();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(RefusalTexts.BadConfiguration(file, fault.Message), fault);
        }
    }

    private List<(string Key, string? Value, string Place)> Members()
    {
        if (Utf8Fault() is >= 0 and var at)
        {
            throw Broken("its bytes are not UTF-8", at);
        }

        try
        {
            var reader = new Utf8JsonReader(
                json,
                new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
            );
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw Broken("it begins with something else", (int)reader.TokenStartIndex);
            }

            Members(ref reader, string.Empty);
            reader.Read();
            return found;
        }
        catch (InvalidOperationException fault)
        {
            throw new RefusedException(RefusalTexts.BadConfiguration(file, fault.Message), fault); // half a surrogate pair, escaped
        }
        catch (JsonException fault)
        {
            var line = LineStart((int)(fault.LineNumber ?? 0));
            throw Broken(
                fault.Message.Split(" LineNumber:")[0].Split(" Path:")[0],
                Math.Min(json.Length, line + (int)(fault.BytePositionInLine ?? 0)),
                fault
            );
        }
    }

    /// <param name="parent">The key of the object; empty for the outermost.</param>
    private void Members(ref Utf8JsonReader reader, string parent)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = Place((int)reader.TokenStartIndex);
            var key = (parent.Length == 0 ? string.Empty : parent + ":") + reader.GetString();
            if (!places.TryAdd(key, place))
            {
                throw new RefusedException(RefusalTexts.SettingTwice(place, key, places[key]));
            }

            reader.Read();
            if (SettingKey.TryFind(key, out var setting))
            {
                found.Add((key, Value(ref reader, setting, place), place));
            }
            else if (SettingKey.MembersOf(key) is { Count: > 0 } members)
            {
                if (reader.TokenType != JsonTokenType.StartObject)
                {
                    throw new RefusedException(
                        RefusalTexts.BadSetting(place, key, Text(ref reader), "an object with " + string.Join(", ", members))
                    );
                }

                if (DigestKeys.IsDigest(key))
                {
                    found.Add((key, null, place));
                }

                Members(ref reader, key);
            }
            else
            {
                throw new RefusedException(
                    DigestKeys.IsNamed(key)
                        ? RefusalTexts.BadDigestName(place, DigestKeys.NameOf(key))
                        : RefusalTexts.UnknownKey(place, key, SettingKey.Nearest(key), SettingKey.MembersOf(parent))
                );
            }
        }
    }

    private static string Value(ref Utf8JsonReader reader, SettingKey setting, string place) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False ? Text(ref reader)
        : reader.TokenType == JsonTokenType.StartArray && setting.TakesList ? List(ref reader, setting, place)
        : throw new RefusedException(RefusalTexts.BadSetting(place, setting.Name, Text(ref reader), setting.Wanted));

    private static string List(ref Utf8JsonReader reader, SettingKey setting, string place)
    {
        var parts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            parts.Add(
                reader.TokenType is JsonTokenType.String or JsonTokenType.True or JsonTokenType.False
                    ? Text(ref reader).Replace('\n', ' ')
                    : throw new RefusedException(RefusalTexts.BadSetting(place, setting.Name, Text(ref reader), setting.Wanted))
            );
        }

        return string.Concat(parts.Select(static part => part + '\n'));
    }

    private static string Text(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.StartObject => "{",
            JsonTokenType.StartArray => "[",
            _ => Encoding.UTF8.GetString(reader.ValueSpan),
        };

    private string Place(int at)
    {
        var (line, column, _) = Line(at);
        return FormattableString.Invariant($"{file}:{line}:{column}");
    }

    private RefusedException Broken(string reason, int at, Exception? cause = null)
    {
        var (_, column, text) = Line(at);
        return new RefusedException(RefusalTexts.BadConfiguration(Place(at), reason, text, column - 1), cause);
    }

    /// <summary>Returns line and column of a byte, from 1, with the text of the line.</summary>
    private (int Line, int Column, string Text) Line(int at)
    {
        var before = json.AsSpan(0, at);
        var start = before.LastIndexOf((byte)'\n') + 1;
        var length = json.AsSpan(at).IndexOf((byte)'\n');
        return (
            before.Count((byte)'\n') + 1,
            Encoding.UTF8.GetCharCount(before[start..]) + 1,
            Encoding.UTF8.GetString(json.AsSpan(start, length < 0 ? json.Length - start : at + length - start)).TrimEnd('\r')
        );
    }

    private int LineStart(int line)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start += json.AsSpan(start).IndexOf((byte)'\n') + 1;
        }

        return start;
    }

    /// <summary>The offset where the bytes stop being UTF-8; -1 if they are valid.</summary>
    private int Utf8Fault()
    {
        for (var at = 0; at < json.Length; )
        {
            if (Rune.DecodeFromUtf8(json.AsSpan(at), out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }

            at += length;
        }

        return -1;
    }
}
