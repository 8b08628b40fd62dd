using Longarm.Core;

namespace Longarm.Tests.Core;

public sealed class MomentTests
{
    private static readonly LegalZone NewYork = new("fixed", _ => TimeSpan.FromHours(-4));

    [Theory]
    [InlineData("2021-03-15", "2021-03-15")]
    [InlineData("2025-04-10T00:01-04:00", "2025-04-10T00:01-04:00")]
    [InlineData("2025-04-10T04:01Z", "2025-04-10T04:01+00:00")]
    [InlineData("2025-04-10T00:01:30+08:00", "2025-04-10T00:01:30+08:00")]
    public void Days_and_instants_are_read(string text, string shown) => Assert.Equal(shown, Moment.Parse(text)?.ToString());

    [Theory]
    [InlineData("2021-3-15")]
    [InlineData("15.03.2021")]
    [InlineData("2021-02-30")]
    [InlineData("2025-04-10T00:01")] // an instant needs its offset
    [InlineData("2025-04-10 00:01-04:00")]
    [InlineData("2025-04-10T25:01-04:00")]
    [InlineData("")]
    public void Anything_else_is_no_moment(string text) => Assert.Null(Moment.Parse(text));

    [Theory]
    [InlineData("2025-04-09", "2025-04-10", false)]
    [InlineData("2025-04-10", "2025-04-10", true)]
    [InlineData("2025-04-11", "2025-04-10", true)]
    public void Days_compare_as_days(string moment, string bound, bool after) =>
        Assert.Equal(after, NewYork.IsAtOrAfter(At(moment), At(bound)));

    [Theory]
    [InlineData("2025-04-10", "2025-04-10T12:00-04:00", true)] // a bare day is noon
    [InlineData("2025-04-10", "2025-04-10T12:01-04:00", false)]
    [InlineData("2025-04-10", "2025-04-11T00:00+08:00", true)] // noon in New York is midnight in Beijing
    [InlineData("2025-04-10", "2025-04-11T00:01+08:00", false)]
    public void Bare_day_is_noon_where_the_law_is(string day, string bound, bool after) =>
        Assert.Equal(after, NewYork.IsAtOrAfter(At(day), At(bound)));

    [Theory]
    [InlineData("2025-04-09T23:59-04:00", false)]
    [InlineData("2025-04-10T00:00-04:00", true)]
    [InlineData("2025-04-10T03:59Z", false)]
    [InlineData("2025-04-10T04:00Z", true)]
    [InlineData("2025-04-10T11:59+08:00", false)]
    [InlineData("2025-04-10T12:00+08:00", true)]
    public void Bare_bound_begins_at_midnight_where_the_law_is(string instant, bool after) =>
        Assert.Equal(after, NewYork.IsAtOrAfter(At(instant), At("2025-04-10")));

    [Fact]
    public void Days_that_lie_apart_need_no_zone()
    {
        LegalZone unasked = new("unasked", _ => throw new InvalidOperationException("The zone was asked."));
        foreach (var offset in (string[])["-12:00", "Z", "+14:00"])
        {
            var instant = At($"2025-04-10T00:00{offset}");
            Assert.False(unasked.IsAtOrAfter(At("2025-04-06"), instant));
            Assert.True(unasked.IsAtOrAfter(At("2025-04-14"), instant));
            Assert.True(unasked.Compare(At("2025-04-14"), instant) > 0);
            Assert.True(unasked.Compare(instant, At("2025-04-14")) < 0);
            Assert.False(unasked.ChangesLaterThatDay(At("2025-04-06"), instant));
            Assert.Throws<InvalidOperationException>(() => unasked.IsAtOrAfter(At("2025-04-07"), instant));
        }
    }

    [Theory]
    [InlineData("2025-04-10", "2025-04-10T12:01-04:00", true)]
    [InlineData("2025-04-10", "2025-04-10T23:59-04:00", true)]
    [InlineData("2025-04-10", "2025-04-10T12:00-04:00", false)] // noon has come
    [InlineData("2025-04-10", "2025-04-11T00:00-04:00", false)]
    [InlineData("2025-04-10", "2025-04-10", false)]
    [InlineData("2025-04-10T08:00-04:00", "2025-04-10T12:01-04:00", false)] // an instant was stated
    public void Law_that_changes_after_noon_of_a_bare_day_is_noticed(string moment, string bound, bool changes) =>
        Assert.Equal(changes, NewYork.ChangesLaterThatDay(At(moment), At(bound)));

    [Fact]
    public void Day_of_an_instant_is_the_day_of_its_own_offset() =>
        Assert.Equal(new DateOnly(2025, 4, 10), At("2025-04-10T00:01+08:00").Day);

    private static Moment At(string text) => Moment.Parse(text)!;
}
