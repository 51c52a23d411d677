using System.Globalization;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Schedule;

namespace BeltRoad.Stats.Tests.Schedule;

public sealed class TheScheduleKnowsItsTimes
{
    [Theory]
    [InlineData("0 9 * * MON", "Asia/Shanghai", "2026-11-21T00:00Z", "2026-11-23T01:00Z 2026-11-30T01:00Z")]
    [InlineData("0 0 9 ? * MON", "Asia/Shanghai", "2026-11-21T00:00Z", "2026-11-23T01:00Z 2026-11-30T01:00Z")]
    [InlineData("@daily", "UTC", "2026-12-31T12:00Z", "2027-01-01T00:00Z 2027-01-02T00:00Z")]
    [InlineData("0 8 L * *", "Europe/Paris", "2026-02-01T00:00Z", "2026-02-28T07:00Z 2026-03-31T06:00Z")]
    public void WhenADigestComesDueNext(string cron, string zone, string now, string expected) =>
        Assert.Equal(expected, string.Join(' ', Digest(cron, zone).Next(Instant(now), 2).Select(Text)));

    [Theory]
    [InlineData(
        "the hour that is left out is made up for at its end",
        "30 2 * * *",
        "America/New_York",
        "2026-03-07T08:00Z",
        "2026-03-08T07:00Z 2026-03-09T06:30Z"
    )]
    [InlineData(
        "the hour that comes twice fires once",
        "30 1 * * *",
        "America/New_York",
        "2026-10-31T06:00Z",
        "2026-11-01T05:30Z 2026-11-02T06:30Z"
    )]
    [InlineData("the wall clock stays, UTC moves", "0 9 * * *", "Europe/Paris", "2026-03-28T00:00Z", "2026-03-28T08:00Z 2026-03-29T07:00Z")]
    public void AcrossAChangeOfTheClocks(string what, string cron, string zone, string now, string expected) =>
        Assert.Equal((what, expected), (what, string.Join(' ', Digest(cron, zone).Next(Instant(now), 2).Select(Text))));

    [Theory]
    [InlineData("30 2 * * *", "2026-10-25T01:10Z", "2026-10-26T01:30Z 2026-10-27T01:30Z")]
    [InlineData("30 2 * * *", "2026-10-25T00:10Z", "2026-10-25T00:30Z 2026-10-26T01:30Z")]
    [InlineData("0,30 2 * * *", "2026-10-25T01:10Z", "2026-10-26T01:00Z 2026-10-26T01:30Z")]
    [InlineData("*/30 * * * *", "2026-10-25T01:10Z", "2026-10-25T01:30Z 2026-10-25T02:00Z")]
    public void AskedWithinTheHourThatComesTwice(string cron, string now, string expected) =>
        Assert.Equal(expected, string.Join(' ', Digest(cron, "Europe/Berlin").Next(Instant(now), 2).Select(Text)));

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-24T00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-28T00:00Z")]
    [InlineData("America/New_York", "2026-10-31T00:00Z")]
    [InlineData("America/New_York", "2026-03-07T00:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-03T00:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-02T00:00Z")]
    [InlineData("America/Santiago", "2026-04-03T00:00Z")]
    [InlineData("Asia/Shanghai", "2026-04-03T00:00Z")]
    public void WhatIsNamedAsNextIsWhatIsServedWheneverOneAsks(string zone, string from)
    {
        foreach (var cron in (string[])["30 2 * * *", "0,30 1,2 * * *", "45 23 * * *", "*/20 * * * *", "0 * * * *", "15 0-3 * * *"])
        {
            var digest = Digest(cron, zone);
            var served = digest.Next(Instant(from), 400).ToList();
            Assert.All(served, slot => Assert.Equal(slot, digest.SlotAt(slot)));
            for (var now = Instant(from); now < Instant(from).AddDays(3); now = now.AddMinutes(7))
            {
                Assert.Equal(
                    (cron, now, string.Join(' ', served.Where(slot => slot > now).Take(3).Select(Text))),
                    (cron, now, string.Join(' ', digest.Next(now, 3).Select(Text)))
                );
                if (now >= served[0])
                {
                    Assert.Equal((cron, now, served.Last(slot => slot <= now)), (cron, now, digest.SlotAt(now)));
                }
            }
        }
    }

    [Theory]
    [InlineData("0 9 * * *", "Asia/Shanghai", "2026-11-21T01:00:00Z", "2026-11-21T01:00Z")]
    [InlineData("0 9 * * *", "Asia/Shanghai", "2026-11-21T00:59:59Z", "2026-11-20T01:00Z")]
    [InlineData("0 9 * * *", "Asia/Shanghai", "2026-11-24T23:00:00Z", "2026-11-24T01:00Z")]
    [InlineData("30 1 * * *", "America/New_York", "2026-11-01T06:45:00Z", "2026-11-01T05:30Z")]
    public void WhichSlotARunIsMeantFor(string cron, string zone, string now, string expected) =>
        Assert.Equal(expected, Text(Digest(cron, zone).SlotAt(Instant(now))!.Value));

    [Theory]
    [InlineData("14", "2026-11-20T00:00Z", "2026-10-14 2026-11-14")]
    [InlineData("14", "2026-11-14T15:59Z", "2026-09-14 2026-10-14")]
    [InlineData("14", "2026-11-14T16:01Z", "2026-10-14 2026-11-14")]
    [InlineData("31", "2026-03-10T00:00Z", "2026-01-31 2026-02-28")]
    [InlineData("friday", "2026-11-21T00:00Z", "2026-11-13 2026-11-20")]
    [InlineData("Saturday", "2026-11-21T00:00Z", "2026-11-07 2026-11-14")]
    public void ByWhichDayASourceWasToSpeak(string day, string now, string expected)
    {
        Assert.True(ExpectedDay.TryParse(day, out var expectBy));
        var (before, last) = expectBy.LastTwo(Instant(now), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture, $"{before:yyyy-MM-dd} {last:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("32")]
    [InlineData("fri")]
    [InlineData("5")]
    public void AndOnlyDaysAreDays(string day) => Assert.Equal(day == "5", ExpectedDay.TryParse(day, out _));

    private static ScheduledDigest Digest(string cron, string zone)
    {
        var settings = new Settings();
        settings = settings with { Digests = settings.Digests.Add("a", new DigestSettings { Cron = cron, TimeZone = zone }) };
        return Assert.Single(ScheduleReader.Read(settings, Instant("2026-01-01T00:00Z")));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
