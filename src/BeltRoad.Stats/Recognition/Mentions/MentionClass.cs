namespace BeltRoad.Stats.Recognition.Mentions;

/// <summary>What a number expression is in its sentence. Only a statistic becomes a fact.</summary>
public enum MentionClass
{
    /// <summary>Measures or counts something in the world.</summary>
    Statistic,

    /// <summary>Part of a date, a period, or a duration that anchors one.</summary>
    Date,

    /// <summary>A rank or serial number.</summary>
    Ordinal,

    /// <summary>A list or heading marker.</summary>
    Enumeration,

    /// <summary>Inside a proper name, title, programme, model or identifier.</summary>
    Name,

    /// <summary>Not a quantity.</summary>
    Idiom,

    /// <summary>Seen, and not read: what it is or what it is worth could not be settled. It always carries a reason.</summary>
    Refused,
}
