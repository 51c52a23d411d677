using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Recognition.Names;

/// <summary>Number tokens that name rather than measure, first and last included.</summary>
internal readonly record struct NameMatch(int First, int Last, MentionClass Class, string Rule);
