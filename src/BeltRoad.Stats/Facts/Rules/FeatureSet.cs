using System.Globalization;
using System.Reflection;
using System.Text;

namespace BeltRoad.Stats.Facts.Rules;

/// <summary>What a rule may ask of a frame: a closed set of values, so that a rule nothing can reach is found before it is used.</summary>
/// <param name="Index">Its place in the values of a frame.</param>
/// <param name="Values">In the order of their numbers; <c>no</c> and <c>yes</c> for a feature that is true or false.</param>
internal sealed record Feature(int Index, string Name, IReadOnlyList<string> Values)
{
    public bool IsTruth => Values is ["no", "yes"];
}

/// <summary>
/// The features of a frame, one for each of its properties of an enumeration or truth type, named as the property in lower-case words:
/// <c>DateForm</c> is <c>date form</c>.
/// </summary>
internal sealed class FeatureSet
{
    private readonly Dictionary<string, Feature> byName = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A feature has more than 63 values.</exception>
    public FeatureSet(Type frame)
    {
        foreach (var property in Properties(frame))
        {
            var values =
                property.PropertyType == typeof(bool) ? ["no", "yes"] : Enum.GetNames(property.PropertyType).Select(Words).ToArray();
            if (values.Length > 63)
            {
                throw new ArgumentException($"{property.Name} has {values.Length} values, more than a rule can test", nameof(frame));
            }

            var feature = new Feature(byName.Count, Words(property.Name), values);
            byName.Add(feature.Name, feature);
        }

        All = [.. byName.Values];
    }

    public IReadOnlyList<Feature> All { get; }

    public Feature? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The getters of a frame's features, in the order of <see cref="All"/>.</summary>
    public static Func<T, byte>[] Getters<T>() => [.. Properties(typeof(T)).Select(Getter<T>)];

    /// <summary>The features of a frame that are not at their first value, as rules write them: <c>verb: act</c>.</summary>
    public IEnumerable<string> Told(byte[] frame) =>
        All.Where(feature => frame[feature.Index] != 0)
            .Select(feature => feature.IsTruth ? feature.Name : $"{feature.Name}: {feature.Values[frame[feature.Index]]}");

    /// <summary><c>UpToNow</c> is <c>up to now</c>.</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        }

        return words.ToString();
    }

    private static IEnumerable<PropertyInfo> Properties(Type frame) =>
        frame.GetProperties().Where(property => property.PropertyType.IsEnum || property.PropertyType == typeof(bool));

    private static Func<T, byte> Getter<T>(PropertyInfo property)
    {
        if (property.PropertyType == typeof(bool))
        {
            var truth = property.GetMethod!.CreateDelegate<Func<T, bool>>();
            return frame => truth(frame) ? (byte)1 : (byte)0;
        }

        var frame = System.Linq.Expressions.Expression.Parameter(typeof(T));
        var value = System.Linq.Expressions.Expression.Convert(System.Linq.Expressions.Expression.Property(frame, property), typeof(byte));
        return System.Linq.Expressions.Expression.Lambda<Func<T, byte>>(value, frame).Compile();
    }
}
