// Methods of more than 20 ways through them (CA1502), each with the reason. The list only shrinks: a test counts its entries and refuses
// one whose method has become simple.

using System.Diagnostics.CodeAnalysis;

[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.ActCues.IsVerb(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,System.Int32,BeltRoad.Stats."
        + "Recognition.Units.Dimension)",
    Justification = "The neighbours of a word that can be verb or noun are tried one after another."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.CarriedPeriods.Keep(BeltRoad.Stats.Facts.DocumentContext,BeltRoad.Stats.Recognition.Tokens."
        + "TokenizedSentence,System.Collections.Generic.List{BeltRoad.Stats.Recognition.Dates.DateExpression},BeltRoad.Stats.Facts."
        + "Clauses.ClauseMap,System.Int32,System.Nullable{BeltRoad.Stats.Recognition.Dates.TimePeriod})",
    Justification = "A date at the head meets many conditions before the next sentence takes its period over."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.CoordinatedAmounts.IsFellow(BeltRoad.Stats.Facts.Clauses.Statement,BeltRoad.Stats.Facts.Amount)",
    Justification = "Each construction that coordinates two amounts has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.CountedNames.Of(BeltRoad.Stats.Facts.Clauses.Statement,System.String,BeltRoad.Stats.Facts."
        + "DocumentContext)",
    Justification = "The sources of a counted noun are tried in order of trust."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.DateReach.IsHead(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,BeltRoad.Stats.Recognition."
        + "Dates.DateExpression,BeltRoad.Stats.Facts.Clauses.Clause)",
    Justification = "Each clause that is a date or opens with one has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.English.EnglishMeasures.OfAmount(BeltRoad.Stats.Recognition.English.EnglishSentence,BeltRoad."
        + "Stats.Facts.English.EnglishCues,BeltRoad.Stats.Recognition.English.EnglishQuantity,BeltRoad.Stats.Facts.English."
        + "EnglishClause,System.Nullable{BeltRoad.Stats.Recognition.Dates.DateForm},System.Boolean,System.Int32,System.Boolean@)",
    Justification = "The cues of a measure are tried in order of precedence."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.FlowCues.IsOfEventOrFlow(BeltRoad.Stats.Facts.Clauses.Statement)",
    Justification = "Two constructions are told apart word by word."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.GoverningDate.Before(BeltRoad.Stats.Facts.Clauses.Statement,BeltRoad.Stats.Facts.Clauses."
        + "ClauseMap,System.Nullable{BeltRoad.Stats.Recognition.Dates.TimePeriod},System.Int32)",
    Justification = "Each date before the number is kept or passed over for reasons of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.GoverningDate.Of(BeltRoad.Stats.Facts.Clauses.Statement,BeltRoad.Stats.Facts.Clauses.ClauseMap,"
        + "System.Nullable{BeltRoad.Stats.Recognition.Dates.TimePeriod})",
    Justification = "The reaches of dates before and behind the number are tried in order of precedence."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.GoverningVerb.Before(BeltRoad.Stats.Facts.Clauses.Statement)",
    Justification = "Each word between a number and its verb is passed over for reasons of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.GoverningVerb.Behind(BeltRoad.Stats.Facts.Clauses.Statement)",
    Justification = "Each word between a number and its verb is passed over for reasons of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.KindRules.Decide(BeltRoad.Stats.Facts.Clauses.Statement,BeltRoad.Stats.Facts.Measure,System."
        + "Nullable{BeltRoad.Stats.Facts.Kind},System.Nullable{BeltRoad.Stats.Facts.Kind},System.Int32,System."
        + "Boolean)",
    Justification = "Each dimension and measure decides the kind by cues of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.KindRules.OfAmount(BeltRoad.Stats.Facts.Clauses.Statement,BeltRoad.Stats.Facts.Measure,System."
        + "Nullable{BeltRoad.Stats.Facts.Kind},System.Nullable{BeltRoad.Stats.Facts.Kind},System.Nullable{BeltRoad.Stats.Facts.Kind})",
    Justification = "The cues that decide the kind of an amount are tried in order of precedence."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.KindRules.OfCounted(BeltRoad.Stats.Facts.Clauses.Statement,System.ValueTuple{System.Int32,System."
        + "Int32,System.Boolean},System.Nullable{BeltRoad.Stats.Facts.Kind})",
    Justification = "The nouns that decide the kind of a count are tried in order of precedence."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.KindRules.OfShare(BeltRoad.Stats.Facts.Clauses.Statement,System.Nullable{BeltRoad.Stats.Facts."
        + "Kind})",
    Justification = "Part, whole and the figure before decide the kind of a share in order of precedence."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.MeasureCues.Difference(BeltRoad.Stats.Facts.Clauses.Statement)",
    Justification = "Each word between the verb of change and the number is passed over or decides by a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.NounKinds.Before(BeltRoad.Stats.Facts.Clauses.Statement,System.Int32,System.Int32)",
    Justification = "Each noun before the place takes precedence over the next by a rule of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.SentenceFacts.DealtTo(BeltRoad.Stats.Facts.Clauses.Statement)",
    Justification = "The figures of the clauses before are counted back to the one that the growth belongs to."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.ShareOrGrowth.NamedBehind(BeltRoad.Stats.Facts.Clauses.Statement)",
    Justification = "Each noun behind a percentage decides share or growth by a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.StatusRules.ByCues(BeltRoad.Stats.Facts.Clauses.Statement,System.Nullable{BeltRoad.Stats."
        + "Recognition.Dates.DateExpression},BeltRoad.Stats.Recognition.Dates.ReferenceDate)",
    Justification = "The cues of plan, forecast and estimate are tried in order of precedence."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.StatusRules.IsPlanHere(BeltRoad.Stats.Facts.Clauses.Statement,System.Int32)",
    Justification = "Each word for a plan has readings that are no plan."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.SubjectBounds.NamedBefore(BeltRoad.Stats.Facts.Clauses.Statement)",
    Justification = "Each construction that names the subject in the clause before has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.SubjectPredicate.Append(BeltRoad.Stats.Facts.SubjectText,BeltRoad.Stats.Facts.Clauses.Statement,"
        + "System.String)",
    Justification = "Each sort of word behind the number is kept, left out or ends the subject by a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.SubjectText.IsDropped(BeltRoad.Stats.Facts.Clauses.Statement,System.Int32)",
    Justification = "Each sort of word that a subject leaves out has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.Tables.EnglishCellUnit.Of(System.String)",
    Justification = "Scale, currency and noun of a column head are read in one pass."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.TimeRules.Resolve(BeltRoad.Stats.Facts.Clauses.Statement,System.Nullable{BeltRoad.Stats."
        + "Recognition.Dates.DateExpression},BeltRoad.Stats.Facts.MeasureVerdict,BeltRoad.Stats.Facts.Status,BeltRoad.Stats.Facts."
        + "DocumentContext)",
    Justification = "The rules that give a figure its time are tried in order of precedence."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Facts.TimeRules.WithoutDate(BeltRoad.Stats.Facts.Clauses.Statement,BeltRoad.Stats.Facts.Measure,"
        + "BeltRoad.Stats.Facts.Status,System.Boolean,BeltRoad.Stats.Facts.DocumentContext)",
    Justification = "The times that a figure without a date may take over are tried in order of precedence."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Dates.CalendarReader.Months(System.Int32,System.Nullable{System.Int32},System.Boolean)",
    Justification = "Each way to write months and their spans has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Dates.CalendarReader.PartOfYear(System.Int32,System.Nullable{System.Int32},System.Boolean)",
    Justification = "Each way to write a part of a year has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Dates.CalendarReader.YearAt(System.Int32,System.Int32@,System.Nullable{System.Int32}@,"
        + "System.String@)",
    Justification = "Each way to write or name a year has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Dates.DateFrame.Around(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,System.Int32,"
        + "System.Int32,System.Nullable{BeltRoad.Stats.Recognition.Dates.TimePeriod},BeltRoad.Stats.Recognition.Dates.ReferenceDate,"
        + "System.String)",
    Justification = "Each preposition around a date opens or closes its period by a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Dates.DateReader.Add(BeltRoad.Stats.Recognition.Dates.DateExpression)",
    Justification = "Each pair of neighbouring dates that make one span has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Dates.DateReader.Relative(System.Int32)",
    Justification = "Each word for a time relative to the document has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Dates.DateReader.TryRead(System.Int32)",
    Justification = "The readers of dates are tried in order of precedence."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Dates.DateScope.JoinedYears(System.Int32,System.Int32@,System.Nullable{System.Int32}@)",
    Justification = "Each way to write two years as one span has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Dates.Durations.TryRead(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,System.Int32,"
        + "BeltRoad.Stats.Recognition.Dates.ReferenceDate,System.Nullable{System.Int32})",
    Justification = "Each way to anchor a duration in time has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.English.EnglishCounted.At(BeltRoad.Stats.Recognition.English.EnglishSentence,System.Int32,"
        + "System.Boolean)",
    Justification = "Each sort of word that a counted noun may run over has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.English.EnglishDateReader.Stretch(BeltRoad.Stats.Recognition.English.EnglishSentence,System."
        + "Int32,System.Int32,BeltRoad.Stats.Recognition.Dates.TimePeriod,BeltRoad.Stats.Recognition.Dates.ReferenceDate)",
    Justification = "Each way to join two dates has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.English.EnglishNames.IsGluedToName(BeltRoad.Stats.Recognition.English.EnglishSentence,"
        + "System.Int32,System.Int32@)",
    Justification = "Each form of a name that holds digits has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.English.EnglishNumeralReader.Words(BeltRoad.Stats.Recognition.English.EnglishSentence,"
        + "System.Int32)",
    Justification = "Units, tens, hundreds and scale words are read in one pass."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.English.EnglishQuantityReader.JoinRange(System.String,BeltRoad.Stats.Recognition.English."
        + "EnglishSentence,BeltRoad.Stats.Recognition.English.EnglishNumeral)",
    Justification = "Each way to write the ends of a range has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Names.EnumerationRules.Match(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,System."
        + "Int32)",
    Justification = "Each form of an item number has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Names.IdiomRules.Match(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,BeltRoad.Stats."
        + "Recognition.Quantities.Quantity)",
    Justification = "Each form of an idiom that holds a number has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Names.NameRules.IsSerial(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,System.Int32,"
        + "BeltRoad.Stats.Recognition.Numerals.Numeral)",
    Justification = "Each form of a serial number has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Names.NameRules.Match(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,System.Int32)",
    Justification = "The rules for names are tried in order of precedence."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Names.NameRules.Ordinal(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,System.Int32,"
        + "BeltRoad.Stats.Recognition.Numerals.Numeral,System.Char)",
    Justification = "Each word that makes a number an ordinal has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Names.SetPhrases.Match(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,System.Int32)",
    Justification = "Each form of a set phrase has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Numerals.ArabicNumeral.ReadDigits(System.ReadOnlySpan{System.Char},System.Int32,System."
        + "Int32)",
    Justification = "Digits, separators and the decimal point are read in one pass."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Numerals.ArabicNumeral.WithSmallerPart(System.ReadOnlySpan{System.Char},BeltRoad.Stats."
        + "Recognition.Numerals.Numeral,System.Int32)",
    Justification = "Each way to go on with a smaller scale has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Quantities.BareNumberRules.Read(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,System."
        + "Int32)",
    Justification = "Each context in which a number without a unit counts something has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Quantities.CountedNoun.Find(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,BeltRoad."
        + "Stats.Recognition.Quantities.Quantity)",
    Justification = "The places where a counted noun may stand are tried in order of precedence."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Quantities.CountedNoun.RelativeEnd(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,"
        + "System.Int32)",
    Justification = "Each sort of word inside a modifying clause has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Quantities.NamedBefore.Find(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,System."
        + "Int32)",
    Justification = "Each link between a noun and the number behind it has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Quantities.NamedBefore.Phrase(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,System."
        + "Int32)",
    Justification = "Each sort of word that a noun phrase may reach back over has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Quantities.NounPhrase.LastOf(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,System."
        + "Int32)",
    Justification = "Each sort of word that goes on with a noun phrase has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Quantities.NounPhrase.StopsAt(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,System."
        + "Int32,System.Int32,System.Boolean)",
    Justification = "Each verb or particle that may be part of a noun has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Quantities.NounTrim.Trim(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,System.Int32,"
        + "System.Int32)",
    Justification = "Each sort of word that is cut off a noun phrase has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Quantities.QuantityReader.Read(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,System."
        + "Int32,System.String)",
    Justification = "Currency, scale, unit and classifier are tried in order of precedence."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Quantities.QuantityReader.SharedUnit(BeltRoad.Stats.Recognition.Tokens.TokenizedSentence,"
        + "System.Int32,BeltRoad.Stats.Recognition.Numerals.Numeral)",
    Justification = "Each condition under which a list shares a unit or a scale word has a test of its own."
)]
[assembly: SuppressMessage(
    "Maintainability",
    "CA1502",
    Scope = "member",
    Target = "~M:BeltRoad.Stats.Recognition.Tokens.Tokenizer.ReadBehindNumber(System.ReadOnlySpan{System.Char},BeltRoad.Stats."
        + "Recognition.Numerals.Numeral,System.Int32@,BeltRoad.Stats.Recognition.Tokens.TokenizedSentence)",
    Justification = "Each sort of word that belongs to the number before it has a test of its own."
)]
