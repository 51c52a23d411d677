using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Metadata;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.SecondReading;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Store.Cache;
using BeltRoad.Stats.Tests.Series;

namespace BeltRoad.Stats.Tests.Store.Cache;

/// <summary>What is kept of a reading is what was read, and a change of any part of it shows in its hashes.</summary>
public sealed class ReadingsAreKept
{
    private static readonly SourceDocument Document = new()
    {
        Id = "d",
        Text = "共3项，计5万元。",
        TextFrom = "w",
        Sha256 = "5e",
        Lines = LineMap.Of("共3项，计5万元。"),
        Encoding = new EncodingDecision("utf-8", 0.5, "bom"),
        Title = "ab",
        TitleFrom = "t",
        Publisher = "c",
        PublisherFrom = "p",
        Published = new PartialDate(2023, 10),
        PublishedFrom = "q",
        Script = Script.Traditional,
        ScriptFrom = "s",
        Language = "zh",
        LanguageFrom = "l",
        Sections = [new Section(1, new TextSpan(0, 2), new TextSpan(2, 9))],
        Furniture = [new TextSpan(3, 4)],
        Places = new OriginalPlaces(
            [0, 4],
            [new DocumentTable(new TextSpan(1, 9), new TextSpan(0, 1), [new TableCell(1, 2, 3, 4, new TextSpan(5, 6), IsHeader: true)])]
        ),
    };

    private static readonly Fact Full = SomeFact.Of(5, SomeFact.Yuan, "计", "元") with
    {
        DocumentId = "d",
        Span = new TextSpan(5, 6),
        Sentence = new TextSpan(0, 9),
        High = 7,
        Modifier = Modifier.About,
        Basis = PeriodBasis.YearToDate,
        Status = Status.Planned,
        Time = SomeFact.Time("2022"),
        TimeRule = "own",
        Indicator = "i",
        Scope = "s",
        Confidence = 0.5,
        Doubts = [Doubt.SecondReader],
        Second = Enum.GetValues<SecondVerdict>()[^1],
        BothReadings = new TwoReadings("5", 5, "6", 6, "r"),
        Trace = ["a", "b"],
    };

    private static readonly Ledger Whole = new(
        Document,
        [
            new NumberMention(new TextSpan(1, 2), MentionClass.Refused, "rule", Repeats: false, "why"),
            new NumberMention(new TextSpan(5, 6), MentionClass.Statistic, "rule", Repeats: true),
        ],
        [Full]
    );

    private static readonly (string What, Func<Fact, Fact> Change)[] OfFacts =
    [
        ("start", fact => fact with { Span = new TextSpan(4, 6) }),
        ("end", fact => fact with { Span = new TextSpan(5, 7) }),
        ("start of the sentence", fact => fact with { Sentence = new TextSpan(1, 9) }),
        ("end of the sentence", fact => fact with { Sentence = new TextSpan(0, 8) }),
        ("digits", fact => fact with { SignificantDigits = 9 }),
        ("modifier", fact => fact with { Modifier = Modifier.Exact }),
        ("measure", fact => fact with { Measure = Measure.Level }),
        ("basis", fact => fact with { Basis = default }),
        ("status", fact => fact with { Status = Status.Actual }),
        ("kind", fact => fact with { Kind = Kind.Event }),
        ("dimension", fact => fact with { Unit = fact.Unit with { Dimension = Dimension.Mass } }),
        ("unit", fact => fact with { Unit = SomeFact.Dollars }),
        ("value", fact => fact with { Value = 6 }),
        ("a digit of the value that is 0", fact => fact with { Value = 5.0m }),
        ("upper end", fact => fact with { High = 8 }),
        ("no upper end", fact => fact with { High = null }),
        ("an upper end of 0", fact => fact with { High = 0 }),
        ("confidence", fact => fact with { Confidence = 0.25 }),
        ("text", fact => fact with { AsPrinted = "五" }),
        ("noun", fact => fact with { Counted = "圆" }),
        ("no noun", fact => fact with { Counted = null }),
        ("an empty noun", fact => fact with { Counted = string.Empty }),
        ("time", fact => fact with { Time = SomeFact.Time("2021") }),
        ("rule of the time", fact => fact with { TimeRule = "title" }),
        ("subject", fact => fact with { Subject = "共" }),
        ("indicator", fact => fact with { Indicator = "j" }),
        ("scope", fact => fact with { Scope = "t" }),
        ("the end of one text in the next", fact => fact with { Indicator = "is", Scope = string.Empty }),
        ("doubts", fact => fact with { Doubts = [] }),
        ("trace", fact => fact with { Trace = ["a", "c"] }),
    ];

    private static readonly (string What, Func<Ledger, Ledger> Change)[] OfLedgers =
    [
        ("bytes", ledger => ledger with { Document = ledger.Document with { Sha256 = "5f" } }),
        ("title", ledger => ledger with { Document = ledger.Document with { Title = "b" } }),
        ("publisher", ledger => ledger with { Document = ledger.Document with { Publisher = "x" } }),
        ("no publisher", ledger => ledger with { Document = ledger.Document with { Publisher = null } }),
        ("an empty publisher", ledger => ledger with { Document = ledger.Document with { Publisher = string.Empty } }),
        (
            "the end of the title in the publisher",
            ledger => ledger with { Document = ledger.Document with { Title = "a", Publisher = "bc" } }
        ),
        ("published", ledger => ledger with { Document = ledger.Document with { Published = new PartialDate(2023) } }),
        ("script", ledger => ledger with { Document = ledger.Document with { Script = Script.Simplified } }),
        ("length", ledger => ledger with { Document = ledger.Document with { Text = "共" } }),
        (
            "class of a mention",
            ledger => ledger with { Mentions = [ledger.Mentions[0], ledger.Mentions[1] with { Class = MentionClass.Date }] }
        ),
        ("start of a refused mention", ledger => Refused(ledger, ledger.Mentions[0] with { Span = new TextSpan(0, 2) })),
        ("end of a refused mention", ledger => Refused(ledger, ledger.Mentions[0] with { Span = new TextSpan(1, 3) })),
        ("reason of a refused mention", ledger => Refused(ledger, ledger.Mentions[0] with { Refusal = "who" })),
        ("facts", ledger => ledger with { Facts = [] }),
    ];

    [Fact]
    public void TheFingerprintTellsEveryChangeFromEveryOther()
    {
        var prints = OfLedgers
            .Select(change => (change.What, Print: ReadingFingerprint.Of(change.Change(Whole))))
            .Concat(OfFacts.Select(change => (change.What, Print: ReadingFingerprint.Of(Whole with { Facts = [change.Change(Full)] }))))
            .Append((What: "nothing", Print: ReadingFingerprint.Of(Whole)))
            .ToList();
        Assert.All(prints.GroupBy(print => print.Print), same => Assert.Single(same.Select(print => print.What)));
        Assert.Equal(prints[^1].Print, ReadingFingerprint.Of(Whole with { Facts = [Full with { }] }));
    }

    [Fact]
    public void TheFingerprintLeavesOutWhereAMentionThatIsNotRefusedStands() =>
        Assert.Equal(
            ReadingFingerprint.Of(Whole),
            ReadingFingerprint.Of(Whole with { Mentions = [Whole.Mentions[0], Whole.Mentions[1] with { Span = new TextSpan(6, 7) }] })
        );

    [Fact]
    public void TheSourceTellsEveryChangeFromEveryOther()
    {
        var texts = (DocumentMetadata[])
            [
                DocumentMetadata.None,
                Stated(("title", "t", "f")),
                Stated(("title", "u", "f")),
                Stated(("title", "t", "g")),
                Stated(("publisher", "t", "f")),
                Stated(("title", "t", "f"), ("language", "zh", "f")),
            ];
        List<string> sources =
        [
            .. texts.Select(static metadata => CachedReading.SourceOf(Opened("id", "5e", metadata), "r")),
            CachedReading.SourceOf(Opened("id", "5e", DocumentMetadata.None), "s"),
            CachedReading.SourceOf(Opened("id", "5f", DocumentMetadata.None), "r"),
            CachedReading.SourceOf(Opened("di", "5e", DocumentMetadata.None), "r"),
            CachedReading.SourceOf(Opened("eid", "5", DocumentMetadata.None), "r"),
            CachedReading.SourceOf(Document, "r"),
            CachedReading.SourceOf(Document, "s"),
            CachedReading.SourceOf(Document with { Title = "a", Publisher = "bc" }, "r"),
            CachedReading.SourceOf(Document with { Text = "共" }, "r"),
            CachedReading.SourceOf(Document with { Published = null }, "r"),
            CachedReading.SourceOf(Document with { Publisher = null }, "r"),
            CachedReading.SourceOf(Document with { Publisher = string.Empty }, "r"),
        ];
        Assert.Equal(sources, sources.Distinct());
    }

    [Fact]
    public void TheReaderTellsHowOftenAndInWhatEncodingItReads()
    {
        string[] readers =
        [
            CachedReading.ReaderOf(new ReadOptions(), NumberRecognizers.BuiltIn, readsTwice: false),
            CachedReading.ReaderOf(new ReadOptions(), NumberRecognizers.BuiltIn, readsTwice: true),
            CachedReading.ReaderOf(new ReadOptions { Encoding = "gbk" }, NumberRecognizers.BuiltIn, readsTwice: false),
            CachedReading.ReaderOf(new ReadOptions(), NumberRecognizers.BuiltIn with { Name = "x" }, readsTwice: false),
        ];
        Assert.Equal(readers, readers.Distinct());
    }

    [Fact]
    public void ALedgerOfAPlainTextIsRestoredWhole()
    {
        var file = Opened("d", "5e", DocumentMetadata.None) with { Bytes = System.Text.Encoding.UTF8.GetBytes(Document.Text) };
        Same(Whole with { Document = Document with { TextFrom = null } }, new KeptLedgers().Restore(KeptLedger.Pack(Whole), file));
        var bare = Whole with
        {
            Document = new SourceDocument
            {
                Id = "d",
                Text = Document.Text,
                Sha256 = "5e",
                Lines = Document.Lines,
            },
        };
        var restored = new KeptLedgers().Restore(KeptLedger.Pack(bare), file);
        Same(bare, restored);
        Assert.Same(OriginalPlaces.None, restored.Document.Places);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void PagesOrTablesAloneAreRestored(bool pages, bool tables)
    {
        var places = new OriginalPlaces(pages ? Document.Places.PageStarts : [], tables ? Document.Places.Tables : []);
        var file = Opened("d", "5e", DocumentMetadata.None);
        var restored = new KeptLedgers().Restore(KeptLedger.Pack(Whole with { Document = Document with { Places = places } }), file);
        Assert.Equivalent(places, restored.Document.Places, strict: true);
    }

    [Fact]
    public void ALedgerIsRestoredAndSharedWhole()
    {
        var kept = new KeptLedgers();
        Same(Whole, kept.Restore(KeptLedger.Pack(Whole), Document));
        Same(Whole, kept.Share(Whole));
        Same(Document, kept.Share(Document));
        var bare = kept.Share(Document with { Sections = new List<Section>(), Furniture = new List<TextSpan>(), Places = new([], []) });
        Assert.Same(OriginalPlaces.None, bare.Places);
        Assert.Empty(bare.Sections);
        Assert.Empty(bare.Furniture);
    }

    [Theory]
    [InlineData("CNY", Dimension.Currency)]
    [InlineData("CNY", Dimension.Mass)]
    [InlineData("no such unit", Dimension.Count)]
    public void AUnitIsRestoredAsItWasPacked(string code, Dimension dimension)
    {
        var unit = new Unit(code, dimension);
        var packed = KeptLedger.Pack(Whole with { Facts = [Full with { Unit = unit }] });
        Assert.Equal(unit, new KeptLedgers().Restore(packed, Document).Facts[0].Unit);
    }

    private static void Same(Ledger expected, Ledger restored)
    {
        Same(expected.Document, restored.Document);
        Assert.Equal(expected.Mentions, restored.Mentions);
        Assert.All(
            expected.Facts.Zip(restored.Facts),
            pair => Assert.Equal(pair.First, pair.Second with { Doubts = pair.First.Doubts, Trace = pair.First.Trace })
        );
        Assert.Equal(expected.Facts.Select(fact => fact.Doubts), restored.Facts.Select(fact => fact.Doubts));
        Assert.Equal(expected.Facts.Select(fact => fact.Trace), restored.Facts.Select(fact => fact.Trace));
    }

    private static void Same(SourceDocument expected, SourceDocument restored)
    {
        Assert.Equal(expected.Published, restored.Published);
        Assert.Equivalent(expected with { Published = null }, restored with { Published = null }, strict: true);
    }

    private static Ledger Refused(Ledger ledger, NumberMention first) => ledger with { Mentions = [first, ledger.Mentions[1]] };

    private static OpenedFile Opened(string id, string sha256, DocumentMetadata metadata) => new("a.txt", id, [], sha256, metadata);

    private static DocumentMetadata Stated(params (string Field, string Value, string From)[] values) =>
        new(values.ToDictionary(value => value.Field, value => new MetadataValue(value.Value, value.From), StringComparer.Ordinal));
}
