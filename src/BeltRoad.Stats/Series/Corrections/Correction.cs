namespace BeltRoad.Stats.Series.Corrections;

/// <summary>A reader's word against what was read.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Document">The id of the document, as the store has it.</param>
/// <param name="Quote">Words of the document in which the number stands; spaces and script do not matter.</param>
/// <param name="Field">One of <see cref="CorrectionField.All"/>.</param>
/// <param name="Value">What the field shall hold, as the exports write it.</param>
/// <param name="Expect">What the program reads there; where it reads anything else, the correction is not applied.</param>
internal sealed record Correction(int Line, string Document, string Quote, string Field, string Value, string Reason, string Expect);
