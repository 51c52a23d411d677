using BeltRoad.Stats.Reading.Languages;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Facts.Tables;

/// <summary>
/// Puts what the cells of tables say in the place of what was read of their characters as if they were sentences. A cell is
/// read as the sentence its headings make of it: date, subject, figure, unit.
/// </summary>
internal static class TableLedger
{
    /// <param name="read">Reads a sentence of its own, with the document's currency.</param>
    public static Ledger Over(Ledger ledger, Func<SourceDocument, Ledger> read)
    {
        var cells = new List<(NumberMention Mention, Fact? Fact)>();
        foreach (var table in ledger.Document.Places.Tables)
        {
            var headings = new TableHeadings(ledger.Document.Text, table);
            var title = TableTitle.Of(ledger.Document, table);
            cells.AddRange(
                headings.UnitNumbers().Select(static span => (new NumberMention(span, MentionClass.Idiom, "unit of a table"), (Fact?)null))
            );
            foreach (var cell in table.Cells)
            {
                if (headings.IsBody(cell))
                {
                    cells.AddRange(Body(ledger.Document, headings, title, cell, read) is { } found ? [found] : []);
                }
                else if (TableHeadings.IsYear(headings.Folded(cell)))
                {
                    cells.Add((new NumberMention(Core(ledger.Document.Text, cell), MentionClass.Date, "year in a table's heading"), null));
                }
            }
        }

        return Merge(ledger, cells);
    }

    /// <summary>Null where the cell says all of itself, and was read as well as its words can be.</summary>
    private static (NumberMention Mention, Fact? Fact)? Body(
        SourceDocument document,
        TableHeadings headings,
        string title,
        TableCell cell,
        Func<SourceDocument, Ledger> read
    )
    {
        var core = Core(document.Text, cell);
        if (headings.IsSerial(cell.Column))
        {
            return (new NumberMention(core, MentionClass.Enumeration, "row number of a table"), null);
        }

        var subject = headings.SubjectOf(cell);
        subject = title.Length > 0 && subject.All(static part => WithoutDate(part).Length == 0) ? [.. subject, title] : subject;
        if (CellFigure.Of(headings.Folded(cell)) is { IsBare: false } worded)
        {
            return document.Language == TextLanguages.English || subject.Count == 0
                ? null
                : Worded(document, headings, cell, worded, subject, read);
        }

        var figure = headings.Folded(cell).Replace("−", "-", StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
        var unit = figure[^1] is '%' or '‰' ? string.Empty : headings.UnitOf(cell);
        if (unit.Length == 0 && figure[^1] is not ('%' or '‰'))
        {
            return (new NumberMention(core, MentionClass.Refused, "table cell", false, Refusals.CellWithoutUnit), null);
        }

        if (subject.Count == 0)
        {
            return (new NumberMention(core, MentionClass.Refused, "table cell", false, Refusals.CellWithoutSubject), null);
        }

        if (document.Language == TextLanguages.English)
        {
            return English(document, headings, cell, figure, unit, subject, read);
        }

        var isRatio = unit is "%" || figure[^1] == '%';
        return
            Stated(
                document,
                headings,
                cell,
                subject,
                isRatio ? headings.Link(cell) ?? TableHeadings.Is : TableHeadings.Is,
                figure,
                unit,
                read
            )
                is { } fact
            ? (new NumberMention(core, MentionClass.Statistic, "table cell"), fact with { Span = core })
            : (new NumberMention(core, MentionClass.Refused, "table cell", false, Refusals.CellNotRead), null);
    }

    /// <summary>A figure with words of its own: 1.7万, 12.5亿元.</summary>
    private static (NumberMention Mention, Fact? Fact)? Worded(
        SourceDocument document,
        TableHeadings headings,
        TableCell cell,
        CellFigure worded,
        IReadOnlyList<string> subject,
        Func<SourceDocument, Ledger> read
    )
    {
        var figure = headings.Folded(cell).Replace("−", "-", StringComparison.Ordinal);
        var unit = worded.Unit.Length > 0 ? string.Empty : headings.UnitOf(cell);
        if (
            (worded.Unit.Length == 0 && unit.Length == 0)
            || Stated(document, headings, cell, subject, TableHeadings.Is, figure, unit, read) is not { } fact
        )
        {
            return null;
        }

        var start = Core(document.Text, cell).Start;
        var span = new TextSpan(start, start + fact.Span.Length);
        return (new NumberMention(span, MentionClass.Statistic, "table cell"), fact with { Span = span });
    }

    /// <summary>
    /// The fact of the sentence that the headings make of a cell; its span is that of the sentence. Null where it is none.
    /// </summary>
    private static Fact? Stated(
        SourceDocument document,
        TableHeadings headings,
        TableCell cell,
        IReadOnlyList<string> subject,
        string link,
        string figure,
        string unit,
        Func<SourceDocument, Ledger> read
    )
    {
        // The part that dates the cell goes first: a date governs what follows it.
        var dated = subject.Where(IsDated).ToList();
        var named = subject.Where(static part => !IsDated(part)).ToList();
        var head =
            string.Concat(dated.Select(static part => TableHeadings.IsYear(part) ? part + "年" : part))
            + (dated.Count > 0 ? "，" : string.Empty)
            + string.Concat(named)
            + link;
        var sentence = head + figure + unit + "。";
        var at = read(
            document with
            {
                Text = sentence,
                Lines = LineMap.Of(sentence),
                Sections = [],
                Furniture = [],
                Places = OriginalPlaces.None,
            }
        );
        var digits = figure.AsSpan().IndexOfAnyInRange('0', '9') + head.Length;
        return at.Facts.FirstOrDefault(fact => fact.Span.Contains(digits)) is not { } fact
            ? null
            : fact with
            {
                Sentence = headings.RowOf(cell),
                Value = figure[0] == '-' ? -Math.Abs(fact.Value) : fact.Value,
                Subject = string.Concat(subject.Select(WithoutDate).Distinct()) is { Length: > 0 } stated ? stated : fact.Subject,
            };
    }

    private static (NumberMention Mention, Fact? Fact) English(
        SourceDocument document,
        TableHeadings headings,
        TableCell cell,
        string figure,
        string unit,
        IReadOnlyList<string> subject,
        Func<SourceDocument, Ledger> read
    )
    {
        var core = Core(document.Text, cell);
        if ((figure[^1] == '%' ? new EnglishCellUnit(string.Empty, string.Empty, 1) : EnglishCellUnit.Of(unit)) is not { } known)
        {
            return (new NumberMention(core, MentionClass.Refused, "table cell", false, Refusals.CellNotRead), null);
        }

        var dated = subject.Where(static part => part.AsSpan().IndexOfAnyInRange('0', '9') >= 0).ToList();
        var named = subject.Except(dated).ToList();
        var head =
            string.Concat(dated.Select(static part => "In " + part + ", "))
            + (named.Count > 0 ? string.Join(", ", named) : string.Join(' ', subject))
            + " reached "
            + known.Before;
        var sentence = head.Replace('\n', ' ') + figure.TrimStart('-', '+') + " " + known.Behind + ".";
        var at = read(
            document with
            {
                Text = sentence,
                Lines = LineMap.Of(sentence),
                Sections = [],
                Furniture = [],
                Places = OriginalPlaces.None,
            }
        );
        return at.Facts.FirstOrDefault(fact => fact.Span.Contains(head.Length)) is not { } fact
            ? (new NumberMention(core, MentionClass.Refused, "table cell", false, Refusals.CellNotRead), null)
            : (
                new NumberMention(core, MentionClass.Statistic, "table cell"),
                fact with
                {
                    Span = core,
                    Sentence = headings.RowOf(cell),
                    Value = (figure[0] == '-' ? -1 : 1) * Math.Abs(fact.Value) * known.Factor,
                    Subject = string.Join(", ", named) is { Length: > 0 } stated ? stated : fact.Subject,
                }
            );
    }

    /// <summary>What a heading measures behind the date at its head; nothing where it is only a date.</summary>
    private static string WithoutDate(string part)
    {
        if (!IsDated(part))
        {
            return part;
        }

        var end = part.AsSpan().IndexOfAnyInRange('0', '9') + 4;
        while (
            end < part.Length
            && (
                char.IsAsciiDigit(part[end])
                || part[end] is '年' or '月' or '日' or '末' or '底' or '初' or '-' or '—' or '–' or '.' or '～' or '~' or ' '
            )
        )
        {
            end++;
        }

        return part[end..];
    }

    private static bool IsDated(string part)
    {
        var digits = part.AsSpan().IndexOfAnyInRange('0', '9');
        return digits >= 0
            && part.Length >= digits + 4
            && TableHeadings.IsYear(part.AsSpan(digits, 4))
            && (part.Length == digits + 4 || part[digits + 4] is '年' or '-' or '.');
    }

    /// <summary>The cell's digits with a percent sign, without the sign before them.</summary>
    private static TextSpan Core(string text, TableCell cell)
    {
        var words = text.AsSpan(cell.Span.Start, cell.Span.Length);
        var start = words.IndexOfAnyExcept(" +-−\u3000");
        return new TextSpan(cell.Span.Start + Math.Max(0, start), cell.Span.Start + words.TrimEnd(" \u3000").Length);
    }

    private static Ledger Merge(Ledger ledger, List<(NumberMention Mention, Fact? Fact)> cells)
    {
        var all = new List<(NumberMention Mention, Fact? Fact)>(ledger.Mentions.Count + cells.Count);
        cells.Sort(static (left, right) => left.Mention.Span.Start.CompareTo(right.Mention.Span.Start));
        var (fact, cell) = (0, 0);
        foreach (var mention in ledger.Mentions)
        {
            var stated = mention.Class == MentionClass.Statistic ? ledger.Facts[fact++] : null;
            while (cell < cells.Count && cells[cell].Mention.Span.End <= mention.Span.Start)
            {
                all.Add(cells[cell++]);
            }

            if (cell >= cells.Count || !cells[cell].Mention.Span.Overlaps(mention.Span))
            {
                all.Add((mention, stated));
            }
        }

        all.AddRange(cells.Skip(cell));
        return ledger with
        {
            Mentions = [.. all.Select(static pair => pair.Mention)],
            Facts = [.. all.Select(static pair => pair.Fact).OfType<Fact>()],
        };
    }
}
