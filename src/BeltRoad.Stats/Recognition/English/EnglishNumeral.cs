using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>A number as it was found, in tokens of its sentence.</summary>
/// <param name="First">The first token that is part of the number: a digit run, a number word, or the article of <c>a hundred</c>.</param>
/// <param name="Value">Fully scaled; the lower end of a range.</param>
/// <param name="High">The upper end of a range, else null.</param>
/// <param name="SignificantDigits">Digits the printed figure states; of words, those of the value without the zeros behind.</param>
internal readonly record struct EnglishNumeral(int First, int Last, decimal Value, decimal? High, NumeralForms Forms, int SignificantDigits)
{
    public bool Is(NumeralForms forms) => (Forms & forms) != 0;
}
