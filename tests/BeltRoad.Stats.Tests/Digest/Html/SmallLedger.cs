using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Tests.Digest.Html;

/// <summary>A ledger of a few lines, its numbers named by their text in order.</summary>
internal static class SmallLedger
{
    public static Ledger Of(string id, string text, params ReadOnlySpan<(string Number, MentionClass Class)> numbers)
    {
        var document = DocumentReader.FromText(id, text) with { Title = text.Split('\n')[0], Published = new PartialDate(2023, 10) };
        var mentions = new List<NumberMention>();
        var facts = new List<Fact>();
        var at = 0;
        foreach (var (number, @class) in numbers)
        {
            var span = new TextSpan(
                text.IndexOf(number, at, StringComparison.Ordinal),
                text.IndexOf(number, at, StringComparison.Ordinal) + number.Length
            );
            at = span.End;
            mentions.Add(new NumberMention(span, @class, "row", Refusal: @class == MentionClass.Refused ? "no unit <follows>" : null));
            if (@class == MentionClass.Statistic)
            {
                facts.Add(FactOf(document, span));
            }
        }

        return new Ledger(document, mentions, facts);
    }

    private static Fact FactOf(SourceDocument document, TextSpan span)
    {
        var start = document.Text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1;
        var stop = document.Text.IndexOf('\n', span.End);
        var sentence = new TextSpan(Math.Min(start, span.Start), stop < 0 ? document.Text.Length : stop);
        return new Fact
        {
            DocumentId = document.Id,
            Span = span,
            Sentence = sentence,
            Value = 3800m,
            AsPrinted = "超过" + span.Of(document.Text) + "个",
            SignificantDigits = 2,
            Modifier = Modifier.Over,
            Unit = Unit.Count,
            Counted = "国家",
            Measure = Measure.Level,
            Status = Status.Actual,
            Time = TimePeriod.UpTo(new PartialDate(2023, 6, 30)),
            Subject = sentence.Of(document.Text),
            Kind = Kind.Partner,
            Trace = ["read " + span.Of(document.Text)],
        };
    }
}
