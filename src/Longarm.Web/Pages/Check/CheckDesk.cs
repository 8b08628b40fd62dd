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
    /// <summary>The answer for a document, and what each scenario would change.</summary>
    public static CheckView Work(ServerOptions server, JsonObject document, CheckChoices choices, IReadOnlyList<Mistake> mistakes, string? said = null)
    {
        var begun = Stopwatch.GetTimestamp();
        CheckView view = new()
        {
            Law = server.Law,
            Today = server.Today,
            Document = document,
            Text = CaseDocument.TextOf(document),
            Choices = choices,
            Mistakes = mistakes,
            Said = said,
        };
        if (mistakes.Count > 0)
        {
            return view;
        }

        List<Mistake> found = [.. Scenarios.Check(choices.Scenarios, server.Law.Book)];
        var facts = CaseReader.Read(SentCase.Name, view.Text, server.Law.Words, new(choices.Strict), found);
        if (facts is null || found.Count > 0)
        {
            return view with { Mistakes = found, IsBlank = IsBlank(document) };
        }

        var answer = server.Law.Library.Determine(facts, choices.Scenarios, AnswerParts.All);
        return view with
        {
            Answer = answer,
            Effects = [.. server.Law.Book.Scenarios.AsParallel().AsOrdered().Select(s => EffectOf(s, server.Law, facts, choices, answer))],
            Milliseconds = Stopwatch.GetElapsedTime(begun).TotalMilliseconds,
        };
    }

    private static bool IsBlank(JsonObject document) =>
        document["from"] is null && document["to"] is null && document["item"] is JsonObject { Count: <= 1 };

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
