using System.Diagnostics;
using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>Works out what the Check page shows. It keeps nothing: the case travels with the page.</summary>
internal static class CheckDesk
{
    /// <summary>The answer for products of more components is worked out when somebody asks for it.</summary>
    private const int ManyComponents = 10_000;

    /// <summary>The answer for a document, and what each scenario would change.</summary>
    public static CheckView Work(
        ServerOptions server, ProductStore store, JsonObject document, CheckChoices choices, IReadOnlyList<Mistake> mistakes, string? said = null, PendingTable? pending = null, CancellationToken stop = default)
    {
        var begun = Stopwatch.GetTimestamp();
        List<Mistake> found = [];
        CheckView view = new()
        {
            Law = server.Law,
            Today = server.Today,
            Document = document,
            Text = CaseDocument.TextOf(document),
            Choices = choices,
            Mistakes = mistakes,
            Said = said,
            Pending = pending,
            Product = CaseProduct.Of(document, store, found),
        };
        if (mistakes.Count > 0)
        {
            return view;
        }

        found = [.. Scenarios.Check(choices.Scenarios, server.Law.Book)];
        var facts = CaseProduct.Read(document, view.Text, store, server.Law.Words, new(choices.Strict), found);
        if (facts is null || found.Count > 0)
        {
            return view with { Mistakes = found, IsBlank = IsBlank(document) };
        }

        if (view.Product?.Index.Items.Count > ManyComponents && !choices.IsPatient)
        {
            return view with { IsLarge = true };
        }

        var answer = server.Law.Library.Determine(facts, choices.Scenarios, AnswerParts.All, stop);
        return view with
        {
            Answer = answer,
            Effects = [.. server.Law.Book.Scenarios.AsParallel().AsOrdered().Select(s => EffectOf(s, server.Law, facts, choices, answer))],
            Milliseconds = Stopwatch.GetElapsedTime(begun).TotalMilliseconds,
        };
    }

    private static bool IsBlank(JsonObject document) =>
        document["from"] is null && document["to"] is null && document["item"] is JsonObject item && (item.Count <= 1 || item["kept"] is not null);

    private static ScenarioEffect EffectOf(Scenario scenario, HeldLaw law, Case facts, CheckChoices choices, Determination now)
    {
        var isOn = choices.Scenarios.Contains(scenario.Id);
        List<string> other = isOn ? [.. choices.Scenarios.Where(s => s != scenario.Id)] : [.. choices.Scenarios, scenario.Id];
        if (!isOn && law.Book.ConflictsAmong(other).Any())
        {
            return new(scenario, isOn, null);
        }

        var there = law.Library.Determine(facts, other, AnswerParts.Verdicts);
        return new(scenario, isOn, isOn ? new(there, now) : new(now, there));
    }
}
