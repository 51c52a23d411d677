namespace BeltRoad.Stats.Facts;

/// <summary>
/// A reason why a fact is not sure. A reason that annotated texts do not bear out, since figures with it are as often right, is not named.
/// </summary>
public enum Doubt
{
    /// <summary>A second, independent reader makes another number of the numeral.</summary>
    SecondReader,

    /// <summary>A rule that decided measure, status or time is often wrong on annotated texts, or was never measured.</summary>
    WeakRule,

    /// <summary>The figure holds only if something else does: 每下降10%，增加20%. <see cref="Fact.Condition"/> has the words.</summary>
    Conditional,

    /// <summary>The words allow two readings: 低于其潜力的30% is under 30 % of it, or 30 % below it.</summary>
    TwoReadings,

    /// <summary>No annotated text measures how well the rules of its language read.</summary>
    Unmeasured,

    /// <summary>The time is that of another sentence; this one dates nothing before the figure.</summary>
    DateCarried,

    /// <summary>Several dates stand before the figure.</summary>
    SeveralDates,

    /// <summary>The document states no date against which 今年 and the like could be resolved.</summary>
    UndatedDocument,

    /// <summary>No word of share, growth or rate says what a percentage is.</summary>
    UnnamedPercent,

    /// <summary>A state that no word such as 有, 达 or 余额 tells: it may be an act by a verb that is not known.</summary>
    StateWithoutWord,

    /// <summary>The word before the number is in no lexicon.</summary>
    UnknownWord,

    /// <summary>A plan or a forecast.</summary>
    NotYet,

    /// <summary>A figure of what happened in a sentence that also tells of a plan or an expectation.</summary>
    PlanNearby,

    /// <summary>A figure without a time in a sentence that names a date before it.</summary>
    DateNotTaken,

    /// <summary>Many figures of the sentence stand before it.</summary>
    ManyFigures,

    /// <summary>Another figure of the clause stands before it.</summary>
    ListPosition,

    /// <summary>The sentence quotes somebody, or a name, before the figure.</summary>
    Quotation,

    /// <summary>The sentence tells of a study, a survey or a model.</summary>
    StudyNearby,

    /// <summary>Another figure of the sentence has another time.</summary>
    TimesDiffer,

    /// <summary>Nothing says what is measured.</summary>
    NoSubject,

    /// <summary>The subject opens a quotation or bracket that it does not close, or the reverse.</summary>
    BrokenSubject,

    /// <summary>Subjects formed as this one was are often wrong on annotated texts: nobody is named whose figure it is, say.</summary>
    WeakSubject,
}
