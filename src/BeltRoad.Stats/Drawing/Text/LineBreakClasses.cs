using System.Globalization;

namespace BeltRoad.Stats.Drawing.Text;

/// <summary>The embedded table line-breaking.csv.</summary>
internal static class LineBreakClasses
{
    private const string Resource = "Drawing/Text/line-breaking.csv";

    private static readonly Lazy<Dictionary<int, LineBreakClass>> Table = new(Load);

    public static LineBreakClass Of(int scalar) => Table.Value.GetValueOrDefault(scalar);

    /// <exception cref="InvalidDataException">A row is malformed or repeats a character; the message names the line.</exception>
    internal static Dictionary<int, LineBreakClass> Read(TextReader reader)
    {
        var table = new Dictionary<int, LineBreakClass>();
        if (reader.ReadLine() != "code_point,classes,character")
        {
            throw new InvalidDataException($"{Resource}:1: the columns are code_point,classes,character.");
        }

        for (var line = 2; reader.ReadLine() is { } row; line++)
        {
            var cells = row.Split(',', 3);
            if (
                cells.Length != 3
                || !cells[0].StartsWith("U+", StringComparison.Ordinal)
                || !int.TryParse(cells[0].AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var codePoint)
                || cells[2].Trim('"') != char.ConvertFromUtf32(codePoint)
            )
            {
                throw new InvalidDataException($"{Resource}:{line}: \"{row}\" is not a code point, its classes and the character itself.");
            }

            var classes = LineBreakClass.None;
            foreach (var name in cells[1].Split('+'))
            {
                classes |= Parse(name, line);
            }

            if (!table.TryAdd(codePoint, classes))
            {
                throw new InvalidDataException($"{Resource}:{line}: {cells[0]} stands twice; put all its classes into one row.");
            }
        }

        return table;
    }

    private static LineBreakClass Parse(string name, int line) =>
        name switch
        {
            "no_start" => LineBreakClass.NoStart,
            "no_end" => LineBreakClass.NoEnd,
            "numeral" => LineBreakClass.Numeral,
            "after_number" => LineBreakClass.AfterNumber,
            "before_ellipsis" => LineBreakClass.BeforeEllipsis,
            _ => throw new InvalidDataException($"{Resource}:{line}: there is no class \"{name}\"."),
        };

    private static Dictionary<int, LineBreakClass> Load()
    {
        using var stream =
            typeof(LineBreakClasses).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The program was built without its table: the resource {Resource} is absent.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
