using System.Runtime.CompilerServices;
using System.Text;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// The names under which the values of an enumeration are stored and exported: snake case, <c>YearToDate</c> is <c>year_to_date</c>.
/// </summary>
internal static class EnumNames
{
    public static string Name<T>(T value)
        where T : struct, Enum => Of<T>.Table.Names[Unsafe.BitCast<T, int>(value)];

    public static bool TryParse<T>(string? name, out T value)
        where T : struct, Enum
    {
        var number = 0;
        var found = name is not null && Of<T>.Table.TryFind(name, out number);
        value = Unsafe.BitCast<int, T>(number);
        return found;
    }

    /// <summary>The value of a name that this program wrote.</summary>
    /// <exception cref="FormatException">The name is none of the enumeration's.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum => TryParse(name, out T value) ? value : throw new FormatException($"\"{name}\" is no {typeof(T).Name}");

    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Of<T>.Table.Names;

    private static class Of<T>
        where T : struct, Enum
    {
        public static readonly TermTable Table = new(typeof(T));
    }

    /// <summary>
    /// Not generic, and keyed by number: a dictionary of an enumeration's own type is compiled anew for each when the program starts.
    /// </summary>
    private sealed class TermTable
    {
        private readonly Dictionary<string, int> values = new(StringComparer.Ordinal);

        /// <exception cref="ArgumentException">The members are not numbered 0, 1, 2 and so on.</exception>
        public TermTable(Type enumeration)
        {
            if (Enum.GetValuesAsUnderlyingType(enumeration) is not int[] numbers || numbers[^1] != numbers.Length - 1 || numbers[0] != 0)
            {
                throw new ArgumentException(
                    $"the members of {enumeration.Name} are not numbered from 0 on without a gap",
                    nameof(enumeration)
                );
            }

            Names = Array.ConvertAll(Enum.GetNames(enumeration), Snake);
            for (var number = 0; number < Names.Length; number++)
            {
                values.Add(Names[number], number);
            }
        }

        public string[] Names { get; }

        public bool TryFind(string name, out int number) => values.TryGetValue(name, out number);

        private static string Snake(string name)
        {
            var snake = new StringBuilder(name.Length + 4);
            foreach (var c in name)
            {
                if (char.IsAsciiLetterUpper(c) && snake.Length > 0)
                {
                    snake.Append('_');
                }

                snake.Append(char.ToLowerInvariant(c));
            }

            return snake.ToString();
        }
    }
}
