using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Tests.Gold;

/// <summary>The annotated truth for the seeds as ledgers, so that what comes after the reader is tested without it.</summary>
internal static partial class GoldLedgers
{
    private static readonly Lazy<IReadOnlyList<Ledger>> Loaded = new(Load);

    public static IReadOnlyList<Ledger> All => Loaded.Value;

    public static string Root { get; } = FindRoot();

    private static IReadOnlyList<Ledger> Load()
    {
        var lines = Directory
            .GetFiles(Path.Combine(Root, "tests", "BeltRoad.Stats.Tests", "Gold"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file))
            .Where(line => line.Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .GroupBy(line => line.GetProperty("doc").GetString()!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        return
        [
            .. Directory
                .GetFiles(Path.Combine(Root, "seeds"), "*.txt")
                .Order(StringComparer.Ordinal)
                .Select(file => Ledger(file, lines.GetValueOrDefault(Path.GetFileName(file), []))),
        ];
    }

    private static Ledger Ledger(string file, List<JsonElement> lines)
    {
        var text = File.ReadAllText(file, Encoding.UTF8);
        var units = CodePointOffsets(text);
        var document = Describe(Path.GetFileName(file), text);
        var mentions = new List<NumberMention>();
        var facts = new List<Fact>();
        foreach (var line in lines)
        {
            var span = new TextSpan(units[line.GetProperty("start").GetInt32()], units[line.GetProperty("end").GetInt32()]);
            var @class = Enum.Parse<MentionClass>(line.GetProperty("class").GetString()!, ignoreCase: true);
            mentions.Add(new NumberMention(span, @class, "gold"));
            if (@class == MentionClass.Statistic)
            {
                facts.Add(FactOf(document, span, line));
            }
        }

        return new Ledger(document, mentions, facts);
    }

    private static Fact FactOf(SourceDocument document, TextSpan span, JsonElement line)
    {
        var text = span.Of(document.Text);
        var measure = Enum.Parse<Measure>(Text(line, "measure")!, ignoreCase: true);
        return new Fact
        {
            DocumentId = document.Id,
            Span = span,
            Sentence = SentenceAround(document.Text, span),
            Value = line.GetProperty("value").GetDecimal(),
            High = line.TryGetProperty("high", out var high) ? high.GetDecimal() : null,
            AsPrinted = AsPrinted(document.Text, span),
            SignificantDigits = Math.Max(1, text.Count(char.IsAsciiDigit)),
            Modifier = Enum.Parse<Modifier>(Text(line, "modifier")!, ignoreCase: true),
            Unit = UnitOf(Text(line, "unit")!),
            Counted = Text(line, "counted"),
            Measure = measure,
            Basis = measure switch
            {
                Measure.Cumulative => PeriodBasis.SinceInception,
                Measure.Period or Measure.Growth => PeriodBasis.Period,
                _ => PeriodBasis.Point,
            },
            Status = Enum.Parse<Status>(Text(line, "status")!, ignoreCase: true),
            Time = TimePeriod.TryParse(Text(line, "time"), out var time) ? time : null,
            Subject = Text(line, "subject")!,
            Kind = Enum.Parse<Kind>(Text(line, "kind")!, ignoreCase: true),
        };
    }

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static Unit UnitOf(string code) =>
        new(
            code,
            code switch
            {
                "count" => Dimension.Count,
                "percent" => Dimension.Percent,
                "percentage_point" => Dimension.PercentagePoint,
                "TEU" => Dimension.Container,
                "train" => Dimension.Train,
                "person" => Dimension.Person,
                "person_time" => Dimension.PersonTime,
                "km/h" => Dimension.Speed,
                "km" => Dimension.Length,
                "tonne" => Dimension.Mass,
                { Length: 3 } when code.All(char.IsAsciiLetterUpper) => Dimension.Currency,
                _ => throw new InvalidDataException($"unit '{code}' has no dimension here"),
            }
        );

    private static SourceDocument Describe(string id, string text)
    {
        var headings = HeadingLine()
            .Matches(text)
            .Select(match => (match.Index, Level: match.Groups[1].Length, Words: match.Groups[2]))
            .ToList();
        var sections = headings.Select(
            (heading, index) =>
            {
                var end = headings
                    .Skip(index + 1)
                    .Where(next => next.Level <= heading.Level)
                    .Select(next => next.Index)
                    .FirstOrDefault(text.Length);
                return new Section(
                    heading.Level,
                    new TextSpan(heading.Words.Index, heading.Words.Index + heading.Words.Length),
                    new TextSpan(heading.Words.Index + heading.Words.Length, end)
                );
            }
        );
        var title = text.Split('\n').Select(line => line.Trim().TrimStart('#', ' ')).First(line => line.Length > 0);
        var date = FirstDate().Match(text);
        return new SourceDocument
        {
            Id = id,
            Text = text,
            Publisher = text.Contains("国务院新闻办公室", StringComparison.Ordinal) ? "国务院新闻办公室" : null,
            Title = title.Length > 60 || char.IsAsciiDigit(title[0]) ? string.Empty : title,
            Published = date.Success
                ? new PartialDate(Number(date, 1), Number(date, 2), date.Groups[3].Success ? Number(date, 3) : null)
                : null,
            Sections = [.. sections],
            Lines = LineMap.Of(text),
        };
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static TextSpan SentenceAround(string text, TextSpan span)
    {
        var start = text.LastIndexOfAny(['。', '！', '？', '#', '*'], span.Start) + 1;
        var end = text.IndexOfAny(['。', '！', '？', '#', '*'], span.End);
        end =
            end < 0 ? text.Length
            : text[end] is '#' or '*' ? end
            : end + 1;
        var paragraph = ParagraphBreak()
            .Matches(text)
            .Where(match =>
                match.Index + match.Length <= span.Start
                && "。！？;；:：".Contains(text[Math.Max(0, match.Index - 1)], StringComparison.Ordinal)
            )
            .LastOrDefault();
        start = Math.Max(start, paragraph is null ? 0 : paragraph.Index + paragraph.Length);
        while (start < span.Start && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > span.End && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static string AsPrinted(string text, TextSpan span)
    {
        var before = HedgeBefore().Match(text[Math.Max(0, span.Start - 4)..span.Start]);
        var after = UnitAfter().Match(text[span.End..Math.Min(text.Length, span.End + 12)]);
        return string.Concat((before.Value + span.Of(text) + after.Value).Where(character => !char.IsWhiteSpace(character)));
    }

    private static int[] CodePointOffsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            offsets.Add(i);
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BeltRoad.Stats.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("BeltRoad.Stats.sln stands above no folder of the test's program.");
    }

    [GeneratedRegex(@"^(#{1,6})[ \t]*([^\r\n]+)", RegexOptions.Multiline, 2000)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"(20\d\d) ?年 ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?", RegexOptions.None, 2000)]
    private static partial Regex FirstDate();

    [GeneratedRegex(@"\n\s*\n", RegexOptions.None, 2000)]
    private static partial Regex ParagraphBreak();

    [GeneratedRegex(@"(超过|超過|近|约|超|逾)\s?$", RegexOptions.None, 2000)]
    private static partial Regex HedgeBefore();

    [GeneratedRegex(
        @"^\s?(多|余|餘)?\s?(万|亿)?(美元|人民幣|元人民幣|元|标箱|标准箱|列|人次|人|名|吨|公里|个百分点|個|个|份|家|项|項|届|屆|种|%)?(以上)?",
        RegexOptions.None,
        2000
    )]
    private static partial Regex UnitAfter();
}
