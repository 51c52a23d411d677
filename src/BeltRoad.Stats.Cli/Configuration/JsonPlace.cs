using System.Text;
using System.Text.Json;

namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>Where in a JSON file a setting stands.</summary>
internal static class JsonPlace
{
    /// <param name="key">Names of members from the root, parted by colons.</param>
    /// <returns><c>file:line:column</c> of the last name; the file alone where the name is not found.</returns>
    public static string Of(string file, string key)
    {
        var json = Bytes(file);
        var place = Find(json, key.Split(':'));
        if (place < 0)
        {
            return file;
        }

        var before = json.AsSpan(0, (int)place);
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return FormattableString.Invariant($"{file}:{line}:{column}");
    }

    private static long Find(byte[] json, string[] names)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var matched = 0;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != matched + 1)
            {
                continue;
            }

            if (!string.Equals(reader.GetString(), names[matched], StringComparison.OrdinalIgnoreCase))
            {
                reader.Skip();
            }
            else if (++matched == names.Length)
            {
                return reader.TokenStartIndex;
            }
        }

        return -1;
    }

    private static byte[] Bytes(string file)
    {
        var bytes = File.ReadAllBytes(file);
        return bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
    }
}
