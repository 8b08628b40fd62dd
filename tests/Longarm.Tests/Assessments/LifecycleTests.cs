using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Tests.Assessments;

/// <summary>The register replays the lives of the measures of the trade conflict, where their file is there.</summary>
public sealed partial class LifecycleTests
{
    private const string Absent = "(the file of lives is not there)";

    // What was found since the file was written: the final notice of this action.
    private static readonly string[] Overtaken = ["us-301-forced-labour"];

    private static readonly Lazy<Dictionary<string, JsonElement>> All = new(() => Repository.Lifecycles is { } file
        ? JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("measures").EnumerateArray().ToDictionary(m => m.GetProperty("id").GetString()!)
        : []);

    public static TheoryData<string> Ids => Those(_ => true);

    public static TheoryData<string> WithStates => Those(measure => StatesSaid(measure).Any());

    public static TheoryData<string> NeverOperated => Those(measure =>
        measure.GetProperty("neverOperated").ValueKind == JsonValueKind.True && !Overtaken.Contains(measure.GetProperty("id").GetString()));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_event_of_a_measure_is_in_the_register(string id)
    {
        Assert.SkipWhen(id == Absent, "Set LONGARM_SHARED to the folder that holds data/trade/measures/lifecycle_replay.json.");
        var measure = Assert.Single(Repository.Rules.Book!.Measures, m => m.Id == id);

        Assert.All(All.Value[id].GetProperty("events").EnumerateArray(), told =>
        {
            var (day, word) = (told.GetProperty("date").GetString()!, WordOf(told.GetProperty("state").GetString()!));
            Assert.Contains(measure.Events, e => e.On.Day == DayOf(day) && Words.Of(e.State) == word);
        });
    }

    [Theory]
    [MemberData(nameof(NeverOperated))]
    public void Measure_that_never_operated_never_binds(string id)
    {
        Assert.SkipWhen(id == Absent, "Set LONGARM_SHARED to the folder that holds data/trade/measures/lifecycle_replay.json.");

        Assert.All(Repository.Rules.Book!.Measures.Single(m => m.Id == id).Events, e =>
            Assert.NotEqual(Truth.True, StatusOf(id, e.On.Day > e.Known ? e.On.Day : e.Known).InForce.Truth));
    }

    [Theory]
    [MemberData(nameof(WithStates))]
    public void Measure_stands_where_the_replay_says(string id)
    {
        Assert.SkipWhen(id == Absent, "Set LONGARM_SHARED to the folder that holds data/trade/measures/lifecycle_replay.json.");
        foreach (var said in StatesSaid(All.Value[id]))
        {
            var state = StatusOf(id, DayOf(said.Groups[1].Value)).State;
            var expected = said.Groups[2].Value == "listed" ? "effective" : said.Groups[2].Value;
            if (!Overtaken.Contains(id) || expected != "unverified")
            {
                Assert.Equal(expected, state is { } word ? Words.Of(word) : "nothing");
            }
        }
    }

    private static MeasureStatus StatusOf(string id, DateOnly day)
    {
        var book = Repository.Rules.Book!;
        return new MeasureRegister(book, []).StatusOf(book.Measures.Single(m => m.Id == id), Moment.On(day), day);
    }

    private static IEnumerable<Match> StatesSaid(JsonElement measure) =>
        measure.GetProperty("replayAssertions").EnumerateArray().Select(a => State().Match(a.GetString()!)).Where(m => m.Success);

    private static TheoryData<string> Those(Func<JsonElement, bool> which) =>
        [.. All.Value.Count == 0 ? (IEnumerable<string>)[Absent] : All.Value.Where(m => which(m.Value)).Select(m => m.Key)];

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string WordOf(string state) => state.Replace('_', '-').Replace("licences", "licenses", StringComparison.Ordinal);

    [GeneratedRegex(@"^state\((\d{4}-\d{2}-\d{2})\)=([a-z]+)")]
    private static partial Regex State();
}
