using System.Text;

namespace BeltRoad.Stats.Diagnostics;

/// <summary>Something the program will not do, said so that a reader can act on it.</summary>
/// <param name="Code">A stable name for the kind of refusal, in kebab case: scripts and <c>run.json</c> rely on it.</param>
/// <param name="Where">A path, <c>file:line:column</c>, an option or a configuration key.</param>
/// <param name="What">What is wrong there, without a full stop.</param>
/// <param name="Remedy">What to do about it, an imperative sentence without a full stop.</param>
/// <param name="Excerpt">The text at fault, one line; null where there is none to show.</param>
/// <param name="Caret">The offset in <paramref name="Excerpt"/> of the character at fault.</param>
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

    /// <summary>All of it, as it is printed on standard error.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Where).Append(": ").Append(What);
        if (Excerpt is not null)
        {
            text.Append("\n    ").Append(Excerpt).Append("\n    ").Append(Padding()).Append('^');
        }

        return text.Append("\n  ").Append(Remedy).ToString();
    }

    /// <summary>Chinese characters take two columns of a terminal, so the caret is moved by ideographic spaces under them.</summary>
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
