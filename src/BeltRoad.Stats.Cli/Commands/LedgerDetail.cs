namespace BeltRoad.Stats.Cli.Commands;

/// <summary>How much the lines of a ledger tell.</summary>
internal enum LedgerDetail
{
    /// <summary>The fields of the annotated files.</summary>
    Plain,

    /// <summary>Also place, sentence, section and the rules that decided.</summary>
    Verbose,

    /// <summary>All that <c>beltroad load</c> needs, the text of each document included.</summary>
    Whole,
}
