namespace BeltRoad.Stats.Facts;

/// <summary>Where the owner of a figure was found: whose or what the figure is.</summary>
internal enum OwnerSource
{
    /// <summary>Nowhere: the subject names nobody, or stands for itself.</summary>
    None,

    /// <summary>The figure's clause names it.</summary>
    Named,

    /// <summary>The figure's clause has a common noun for it.</summary>
    Unnamed,

    /// <summary>Another clause of the sentence has it.</summary>
    Sentence,

    /// <summary>A sentence before, the heading or the title has it.</summary>
    Before,

    /// <summary>Who is counted is who acts.</summary>
    Counted,

    /// <summary>An item of a list names itself.</summary>
    Item,
}
