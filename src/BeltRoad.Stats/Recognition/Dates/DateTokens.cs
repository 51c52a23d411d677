namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>Which tokens of a sentence its dates are made of.</summary>
internal static class DateTokens
{
    public static bool Hold(this List<DateExpression> dates, int token)
    {
        foreach (var date in dates)
        {
            if (token >= date.First && token <= date.Last)
            {
                return true;
            }
        }

        return false;
    }
}
