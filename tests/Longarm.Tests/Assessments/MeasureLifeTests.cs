using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Tests.Assessments;

/// <summary>The lives of measures, against the register asked day by day.</summary>
public sealed class MeasureLifeTests
{
    private static RuleBook Book => Repository.Rules.Book!;

    [Theory]
    [InlineData(null)]
    [InlineData("2025-10-23")]
    [InlineData("2025-10-23", "us-software-curbs")]
    public void Life_says_of_every_day_what_the_register_says(string? known, params string[] scenarios)
    {
        DateOnly? knowledge = known is null ? null : Day(known);
        MeasureRegister register = new(Book, scenarios);
        List<string> wrong = [];
        foreach (var life in new MeasureLibrary(Book).Lives(knowledge, scenarios))
        {
            for (var day = Day("2025-01-01"); day < Day("2026-12-31"); day = day.AddDays(1))
            {
                var status = register.StatusOf(life.Measure, Moment.On(day), knowledge);
                var told = life.On(day)?.Status;
                if (told?.State != status.State || (told?.InForce.Truth ?? Truth.False) != status.InForce.Truth)
                {
                    wrong.Add($"{life.Measure.Id} {day:yyyy-MM-dd}: {told?.State} for {status.State}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Phases_follow_one_another_without_overlap() => Assert.All(new MeasureLibrary(Book).Lives(null, []), life =>
        Assert.All(life.Phases.Zip(life.Phases.Skip(1)), pair => Assert.True(pair.First.Until <= pair.Second.From && pair.First.From < pair.First.Until, life.Measure.Id)));

    [Fact]
    public void Start_that_is_public_is_to_come_until_it_is_there()
    {
        var life = Lives("us-232-metals", null);

        Assert.Null(life.On(Day("2025-02-09")));
        Assert.Equal(MeasureStage.ToCome, life.On(Day("2025-02-10"))!.Stage);
        Assert.Equal(MeasureStage.ToCome, life.On(Day("2025-03-11"))!.Stage);
        Assert.Equal(MeasureStage.InForce, life.On(Day("2025-03-12"))!.Stage);
    }

    [Fact]
    public void Suspension_is_open_behind_its_stated_end()
    {
        var life = Lives("cn-2025-61-1(3)", null);

        Assert.Equal([MeasureStage.InForce, MeasureStage.Suspended, MeasureStage.Open], life.Phases.Select(p => p.Stage));
        Assert.Equal([Day("2025-10-09"), Day("2025-11-07"), Day("2026-11-11")], life.Phases.Select(p => p.From));
    }

    [Fact]
    public void Earlier_knowledge_sees_no_suspension_that_came_later() =>
        Assert.Equal([MeasureStage.InForce], Lives("cn-2025-61-1(3)", "2025-11-01").Phases.Select(p => p.Stage));

    [Fact]
    public void Scenario_is_no_announcement()
    {
        var life = Lives("us-software-curbs", null, "us-software-curbs");

        Assert.Equal(MeasureStage.InForce, life.On(Day("2025-11-02"))!.Stage);
        Assert.Null(life.On(Day("2024-01-01")));
    }

    private static MeasureLife Lives(string id, string? known, params string[] scenarios) =>
        new MeasureLibrary(Book).Lives(known is null ? null : Day(known), scenarios).Single(l => l.Measure.Id == id);

    private static DateOnly Day(string text) => Moment.Parse(text)!.Day;
}
