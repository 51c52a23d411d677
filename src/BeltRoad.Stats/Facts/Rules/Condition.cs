namespace BeltRoad.Stats.Facts.Rules;

/// <summary>What a rule asks of the values of a frame.</summary>
internal abstract record Condition
{
    /// <summary>Stands for a value that is not known in <see cref="Under"/>.</summary>
    public const byte Open = byte.MaxValue;

    public abstract bool Holds(ReadOnlySpan<byte> frame);

    /// <summary>Whether it holds where some values are <see cref="Open"/>; null where they decide it.</summary>
    public abstract bool? Under(ReadOnlySpan<byte> frame);

    /// <summary>The first feature it asks whose value is open; -1 where none is.</summary>
    public abstract int FirstOpen(ReadOnlySpan<byte> frame);
}

/// <summary>A feature has one of some values.</summary>
/// <param name="Values">One bit for each value.</param>
internal sealed record Test(int Feature, ulong Values) : Condition
{
    public override bool Holds(ReadOnlySpan<byte> frame) => (Values >> frame[Feature] & 1) != 0;

    public override bool? Under(ReadOnlySpan<byte> frame) => frame[Feature] == Open ? null : Holds(frame);

    public override int FirstOpen(ReadOnlySpan<byte> frame) => frame[Feature] == Open ? Feature : -1;
}

internal sealed record Not(Condition Of) : Condition
{
    public override bool Holds(ReadOnlySpan<byte> frame) => !Of.Holds(frame);

    public override bool? Under(ReadOnlySpan<byte> frame) => !Of.Under(frame);

    public override int FirstOpen(ReadOnlySpan<byte> frame) => Of.FirstOpen(frame);
}

/// <summary>All of the parts hold, or any of them.</summary>
internal sealed record Junction(bool IsAll, IReadOnlyList<Condition> Parts) : Condition
{
    public override bool Holds(ReadOnlySpan<byte> frame)
    {
        foreach (var part in Parts)
        {
            if (part.Holds(frame) != IsAll)
            {
                return !IsAll;
            }
        }

        return IsAll;
    }

    public override bool? Under(ReadOnlySpan<byte> frame)
    {
        bool? all = IsAll;
        foreach (var part in Parts)
        {
            var under = part.Under(frame);
            if (under == !IsAll)
            {
                return !IsAll;
            }

            all = under is null ? null : all;
        }

        return all;
    }

    public override int FirstOpen(ReadOnlySpan<byte> frame)
    {
        foreach (var part in Parts)
        {
            if (part.Under(frame) is null)
            {
                return part.FirstOpen(frame);
            }
        }

        return -1;
    }
}
