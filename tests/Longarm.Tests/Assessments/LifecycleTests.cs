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

    public static TheoryData<string> Ids => [.. All.Value.Count == 0 ? (IEnumerable<string>)[Absent] : All.Value.Keys];

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
    [MemberData(nameof(Ids))]
    public void Measure_stands_where_the_replay_says(string id)
    {
        Assert.SkipWhen(id == Absent, "Set LONGARM_SHARED to the folder that holds data/trade/measures/lifecycle_replay.json.");
        var book = Repository.Rules.Book!;
        var measure = book.Measures.Single(m => m.Id == id);
        MeasureRegister register = new(book, []);
        foreach (var said in All.Value[id].GetProperty("replayAssertions").EnumerateArray().Select(a => State().Match(a.GetString()!)).Where(m => m.Success))
        {
            var day = DayOf(said.Groups[1].Value);
            var state = register.StatusOf(measure, Moment.On(day), day).State;
            var expected = said.Groups[2].Value == "listed" ? "effective" : said.Groups[2].Value;
            if (!Overtaken.Contains(id) || expected != "unverified")
            {
                Assert.Equal(expected, state is { } word ? Words.Of(word) : "nothing");
            }
        }
    }

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string WordOf(string state) => state.Replace('_', '-').Replace("licences", "licenses", StringComparison.Ordinal);

    [GeneratedRegex(@"^state\((\d{4}-\d{2}-\d{2})\)=([a-z]+)")]
    private static partial Regex State();
}
