namespace BeltRoad.Stats.Tests.Publishing;

public sealed class ARehearsalGoesThrough
{
    [Fact]
    public Task WhatARunDrawsIsDrawnOfAFewSentences() => Rehearsal.Begin();
}
