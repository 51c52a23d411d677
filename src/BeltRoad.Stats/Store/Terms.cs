using System.Text;

namespace BeltRoad.Stats.Store;

/// <summary>The names under which the values of an enumeration are stored and exported: snake case, <c>YearToDate</c> is <c>year_to_date</c>.</summary>
public static class Terms
{
    public static string Name<T>(T value)
        where T : struct, Enum => Of<T>.Names[value];

    public static bool TryParse<T>(string? name, out T value)
        where T : struct, Enum
    {
        value = default;
        return name is not null && Of<T>.Values.TryGetValue(name, out value);
    }

    /// <summary>The value of a name that this program wrote.</summary>
    /// <exception cref="FormatException">The name is none of the enumeration's.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum =>
        TryParse(name, out T value) ? value : throw new FormatException($"\"{name}\" is no {typeof(T).Name}");

    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Name)];

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

    private static class Of<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(value => value, value => Snake(value.ToString()));

        public static readonly Dictionary<string, T> Values = Names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
