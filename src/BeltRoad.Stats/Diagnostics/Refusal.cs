using System.Text;

namespace BeltRoad.Stats.Diagnostics;

/// <summary>Something the program does not do, described so that the reader can act on it.</summary>
/// <param name="Code">A stable name for the kind of refusal, in kebab case. Scripts and <c>run.json</c> rely on it.</param>
/// <param name="Where">A path, <c>file:line:column</c>, an option or a configuration key.</param>
/// <param name="What">What is wrong there, without a full stop.</param>
/// <param name="Remedy">How to fix it: an imperative sentence without a full stop.</param>
/// <param name="Excerpt">The faulty text, one line; null if there is none to show.</param>
/// <param name="Caret">The offset of the faulty character in <paramref name="Excerpt"/>.</param>
public sealed record Refusal(string Code, string Where, string What, string Remedy, string? Excerpt = null, int Caret = 0)
{
    /// <summary><see cref="Where"/> without line and column.</summary>
    public string Path
    {
        get
        {
            var path = Where.AsSpan();
            while (
                path.LastIndexOf(':') is > 0 and var colon
                && !path[(colon + 1)..].IsEmpty
                && !path[(colon + 1)..].ContainsAnyExceptInRange('0', '9')
            )
            {
                path = path[..colon];
            }

            return path.ToString();
        }
    }

    /// <summary>The whole refusal, as printed on standard error.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Where).Append(": ").Append(What);
        if (Excerpt is not null)
        {
            text.Append("\n    ").Append(Excerpt).Append("\n    ").Append(Padding()).Append('^');
        }

        return text.Append("\n  ").Append(Remedy).ToString();
    }

    /// <summary>Chinese characters take two columns in a terminal, so ideographic spaces under them move the caret.</summary>
    private string Padding() =>
        string.Create(
            Math.Clamp(Caret, 0, Excerpt!.Length),
            Excerpt,
            static (line, excerpt) =>
            {
                for (var i = 0; i < line.Length; i++)
                {
                    line[i] = excerpt[i] >= '\u2E80' ? '\u3000' : ' ';
                }
            }
        );
}
