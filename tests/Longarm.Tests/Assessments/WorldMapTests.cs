using System.Text.RegularExpressions;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Tests.Assessments;

/// <summary>All destinations at once answer as each does alone.</summary>
public sealed partial class WorldMapTests
{
    private static readonly HeldLaw Law = new(Repository.Rules.Book!, Repository.Rules.Words!, [], [], Repository.Rules.Readings);

    [Theory]
    [InlineData("ai-accelerator", "2026-08-03", "")]
    [InlineData("ai-accelerator", "2021-06-01", "")]
    [InlineData("laptop", "2025-11-02", "us-software-curbs")]
    [InlineData("laptop-import", "2025-04-15", "")]
    [InlineData("hard-disk", "2021-03-15", "")]
    public void Each_place_gets_the_answer_that_check_gives(string sample, string day, string scenarios)
    {
        var text = OnDay().Replace(Sample(sample), $"on: {day}");

        AssertSame(text, scenarios.Length == 0 ? [] : [scenarios]);
    }

    [Theory]
    [InlineData("from: {any-of: [US, JP]}")]
    [InlineData("from: UA-43")]
    [InlineData("from: US\nactivity: reexport")]
    public void Each_place_gets_the_answer_that_check_gives_wherever_it_comes_from(string from) =>
        AssertSame($"on: 2024-06-01\n{from}\nto: CN\nitem: {{kind: commodity, codes: {{us-ccl: 3A090.a}}}}\n", []);

    [Fact]
    public void Case_needs_no_destination()
    {
        var stated = Map(Sample("hard-disk"), []);
        var open = Map(To().Replace(Sample("hard-disk"), ""), []);

        Assert.Equal(stated.Places.Select(Say), open.Places.Select(Say));
    }

    [Fact]
    public void Destination_that_is_no_place_is_a_mistake_even_where_it_is_replaced()
    {
        List<Mistake> mistakes = [];

        Assert.Null(WorldMap.Read("x.yaml", To().Replace(Sample("hard-disk"), "to: Atlantis"), Law, new(), mistakes));
        Assert.Contains("Atlantis", Assert.Single(mistakes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_a_country_follow_it()
    {
        List<string> places = [.. Map(Sample("hard-disk"), []).Places.Select(p => p.Place)];

        Assert.Equal(Law.Words.Places.Count, places.Count);
        Assert.Equal(["UA-43", "UA-14", "UA-09"], places.Skip(places.IndexOf("UA") + 1).Take(3));
        Assert.InRange(places.IndexOf("AX"), 0, places.IndexOf("BH"));
    }

    [Fact]
    public void Deciding_rules_are_those_that_ask_for_the_license()
    {
        var china = Map(Sample("ai-accelerator"), []).Places.Single(p => p.Place == "CN");

        Assert.Equal(Verdict.LicenseRequired, china.Overall.Verdict);
        Assert.NotEmpty(china.Hardest.Rules);
        Assert.All(china.Hardest.Rules, rule => Assert.True(rule.Rule.IsRequirement));
    }

    [Fact]
    public void Nobody_waiting_ends_the_work()
    {
        var facts = WorldMap.Read("x.yaml", Sample("hard-disk"), Law, new(), [])!;

        Assert.ThrowsAny<OperationCanceledException>(() => WorldMap.Of(Law, facts, [], new(canceled: true)));
    }

    private static void AssertSame(string text, string[] scenarios)
    {
        foreach (var place in Map(text, scenarios).Places)
        {
            List<Mistake> mistakes = [];
            var facts = CaseReader.Read("x.yaml", To().Replace(text, $"to: {place.Place}"), Law.Words, new(), mistakes);
            Assert.Empty(mistakes);
            var alone = Law.Library.Determine(facts!, scenarios, AnswerParts.Verdicts);

            Assert.Equal(Say(alone), Say(place));
        }
    }

    private static string Say(Determination answer) => $"{answer.Case.To}: {answer.Overall} {string.Join("; ", answer.Regimes.Select(r => $"{r.Pack.Id} {r.Written} {r.Enforced}"))}";

    private static string Say(Destination place) => $"{place.Place}: {place.Overall} {string.Join("; ", place.Regimes.Select(r => $"{r.Pack.Id} {r.Written} {r.Enforced}"))}";

    private static WorldMap Map(string text, string[] scenarios)
    {
        List<Mistake> mistakes = [];
        var facts = WorldMap.Read("x.yaml", text, Law, new(), mistakes);
        Assert.Empty(mistakes);
        return WorldMap.Of(Law, facts!, scenarios, TestContext.Current.CancellationToken);
    }

    private static string Sample(string name) => File.ReadAllText(Path.Combine(Repository.Root, "samples", $"{name}.case.yaml"));

    [GeneratedRegex("^to: .*$", RegexOptions.Multiline)]
    private static partial Regex To();

    [GeneratedRegex("^on: .*$", RegexOptions.Multiline)]
    private static partial Regex OnDay();
}
