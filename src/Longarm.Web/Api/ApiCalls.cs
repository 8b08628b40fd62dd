using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>What every call of the API does, takes and gives. The description of a server names those that it serves.</summary>
internal static class ApiCalls
{
    private const string Get = "GET";
    private const string Post = "POST";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ApiCall> All(HeldLaw law)
    {
        var scenario = Scenario(law, isRequired: false);
        return
        [
            new(Post, "/api/determinations", "determine", "Determines a case: every regime answers.")
            {
                Parameters = [scenario, On, Known, Strict, Flag("proofs", "Whether grounds carry their proof trees; true if left out."), Flag("save", "Whether to save it to the record: then with proofs, its number as “id”, and its place as “record”; false if left out.")],
                Body = ApiSchemas.Case, Answer = Schema.Any(ApiSchemas.Ref(ApiSchemas.Answer), ApiSchemas.Ref(ApiSchemas.Saved)),
            },
            new(Get, "/api/determinations", "listDeterminations", "Saved determinations, the oldest first, a page at a time.")
            {
                Parameters = [Text("after", "The last number of the page before."), Text("limit", "How many at most: 1 to 500, 50 if left out.")], Answer = RegisterSchemas.SavedList(),
            },
            new(Get, "/api/determinations/{id}", "getDetermination", "A saved determination.") { Parameters = [Id("Number of the determination.")], Answer = ApiSchemas.Ref(ApiSchemas.Saved), IsTagged = true },
            new(Get, "/api/determinations/{id}/replay", "replayDetermination", "Determines a saved case again, by the packs of its hashes.")
            {
                Parameters = [Id("Number of the determination.")], Answer = RegisterSchemas.Replay(),
            },
            new(Post, "/api/compare", "compare", "What scenarios change for a case, and which rules did it.")
            {
                Parameters = [Scenario(law, isRequired: true), On, Known, Strict], Body = ApiSchemas.Case, Answer = ApiSchemas.Ref(ApiSchemas.Comparison),
            },
            new(Post, "/api/map", "map", "Determines a case for every destination.") { Parameters = [scenario, On, Known, Strict], Body = ApiSchemas.CaseWithoutTo, Answer = RegisterSchemas.Map() },
            new(Post, "/api/classify", "classify", "Tells which codes the items of a case have or may have by their parameters, and what decides between them.")
            {
                Parameters = [scenario, On, Known, Strict], Body = ApiSchemas.Case, Answer = RegisterSchemas.Candidates(),
            },
            new(Post, "/api/advise", "advise", "Looks for the smallest changes that would free a case; whatever is proposed was tried.")
            {
                Parameters = [scenario, On, Known, Strict], Body = ApiSchemas.Case, Answer = AdviceSchemas.Advice(),
            },
            new(Post, "/api/ask", "ask", "The questions that still matter for a case, most decisive first, and how an answer is written.")
            {
                Parameters = [scenario, On, Known, Strict], Body = ApiSchemas.Case, Answer = AdviceSchemas.Questions(),
            },
            new(Post, "/api/products", "readProduct", "Reads a file of a product: its components, what was passed over, and what the columns of a table are thought to tell. Nothing is kept.")
            {
                Parameters = [Text("name", "Name of the file, by which its format is told; needed where the file is the body itself."), Text("columns", "What the columns of a table tell, as the file beside a table says it; in a form, a field of that name does the same.")],
                TakesFile = true, Answer = AdviceSchemas.Product(),
            },
            .. Screening(),
            new(Get, "/api/scenarios", "listScenarios", "Overlays: what each supposes of which measure.") { Answer = ApiSchemas.Ref(ApiSchemas.Scenarios), IsTagged = true },
            .. Registers(scenario),
            new(Get, "/openapi/v1.json", "describe", "This description.") { Answer = Schema.Map(new JsonObject()), IsTagged = true },
            new(Get, "/health/live", "live", "Whether the program runs."),
            new(Get, "/health/ready", "ready", "Whether it can answer."),
        ];
    }

    private static ApiCall[] Screening() =>
    [
        new(Post, "/api/screen", "screen", "Holds parties against the lists that are held, with the reasons for each match.")
        {
            Parameters = [Day("on", "As of this day; today if none is given."), Number("threshold", "No match with a lower score, from 0 to 1."), Number("limit", "No more matches for each party: 1 to 200, 5 if left out.")],
            Body = ApiSchemas.Parties, Answer = Schema.Any(ScreenSchemas.Answer(), Schema.List(ScreenSchemas.Answer())),
        },
        new(Post, "/api/decisions", "decide", "Keeps what a person decided about a party and an entry of a list.")
        {
            Parameters = [Day("on", "The lists as of this day tell of the entry; today if none is given.")], Body = ApiSchemas.Decision, Answer = DecisionSchemas.Kept(),
        },
        new(Get, "/api/decisions", "listDecisions", "The latest decision about each party and entry, and whether it stands; those open again first.")
        {
            Parameters = [Day("on", "Against lists and parties of this day; today if none is given."), OneOf("state", "Those alone that stand so.", Enum.GetNames<DecisionState>().Select(name => name.ToLowerInvariant()))],
            Answer = DecisionSchemas.List(), IsTagged = true,
        },
        new(Get, "/api/lists", "listLists", "Lists of parties that are held, by day, with counts.")
        {
            Parameters = [Day("on", "Tells which of them count on this day; today if none is given.")], Answer = ScreenSchemas.Held(), IsTagged = true,
        },
        new(Get, "/api/lists/{id}/changes", "diffList", "What changed in a list between two days: the newest edition of each or of a day before it.")
        {
            Parameters = [Id("The list."), Day("from", "The one day.") with { IsRequired = true }, Day("to", "The other day.") with { IsRequired = true }], Answer = ScreenSchemas.Changes(), IsTagged = true,
        },
    ];

    private static ApiCall[] Registers(ApiParameter scenario)
    {
        ApiParameter[] filter =
        [
            On, Known, OneOf("state", "The state of a measure.", Words.All<MeasureState>()), Text("by", "Whose it is."),
            Text("against", "At whom it is aimed."), Text("kind", "What kind of act it is."), scenario,
        ];
        return
        [
            new(Get, "/api/measures", "listMeasures", "The register of measures on a day; today if none is given.") { Parameters = filter, Answer = Schema.List(RegisterSchemas.Measure()), IsTagged = true },
            new(Get, "/api/measures/diff", "diffMeasures", "What happened to measures after one day, up to another.")
            {
                Parameters = [Day("from", "The one day.") with { IsRequired = true }, Day("to", "The other day.") with { IsRequired = true }, .. filter[1..]], Answer = RegisterSchemas.MeasureChanges(), IsTagged = true,
            },
            new(Get, "/api/measures/{id}", "getMeasure", "A measure with all its events.") { Parameters = [Id("Id of the measure."), On, Known, scenario], Answer = RegisterSchemas.WholeMeasure(), IsTagged = true },
            new(Get, "/api/rules", "listRules", "Rules of the packs, a page at a time.")
            {
                Parameters = [Text("regime", "Of one regime alone."), OneOf("kind", "Of one kind alone.", Words.All<RuleKind>()), Text("q", "Words to look for."), Text("after", "Id of the last rule of the page before.")],
                Answer = RegisterSchemas.Rules(), IsTagged = true,
            },
            new(Get, "/api/rules/{id}", "getRule", "A rule: its condition, versions, cases, and what it is joined to.") { Parameters = [Id("Id of the rule.")], Answer = RegisterSchemas.Rule(), IsTagged = true },
        ];
    }

    private static ApiParameter On => new("on", "The day or instant whose law applies, in place of the case's own.", Schema.Text("A day, or an instant with its offset."));

    private static ApiParameter Known => Day("known", "Use only what had been published by this day.");

    private static ApiParameter Strict => Flag("strict", "Whether what counts as nothing known when it is left out is unknown instead; false if left out.");

    private static ApiParameter Scenario(HeldLaw law, bool isRequired)
    {
        JsonObject ids = Schema.Words(law.Book.Scenarios.Select(s => s.Id));
        ids["type"] = "string";
        return new("scenario", "An overlay to put in force; may be repeated.", Schema.List(ids)) { IsRequired = isRequired };
    }

    private static ApiParameter Id(string description) => new("id", description, Schema.Text(description)) { IsInPath = true, IsRequired = true };

    private static ApiParameter Text(string name, string description) => new(name, description, Schema.Text(description));

    private static ApiParameter OneOf(string name, string description, IEnumerable<string> words) => new(name, description, Schema.Words(words));

    private static ApiParameter Flag(string name, string description) => new(name, description, new JsonObject { ["type"] = "boolean" });

    private static ApiParameter Number(string name, string description) => new(name, description, new JsonObject { ["type"] = "number" });

    private static ApiParameter Day(string name, string description) => new(name, description, Schema.Text("A day.", @"^\d{4}-\d{2}-\d{2}$"));
}
