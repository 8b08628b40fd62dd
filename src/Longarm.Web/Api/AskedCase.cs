using System.Text.Json;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Longarm.Web;

/// <summary>A case that a program sent, with what its address asks of it.</summary>
/// <param name="Facts">The case.</param>
/// <param name="Scenarios">Overlays in force.</param>
internal sealed record AskedCase(Case Facts, IReadOnlyList<string> Scenarios)
{
    /// <summary>The parameter that names overlays.</summary>
    public const string Scenario = "scenario";

    /// <summary>Reads a request; null with every mistake of its address and its body.</summary>
    /// <param name="http">The request.</param>
    /// <param name="law">The law.</param>
    /// <param name="query">Its parameters; those that the call has beside the common ones are taken already.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    /// <param name="to">A destination in place of the case's own; null: as the case says.</param>
    public static async Task<AskedCase?> Read(HttpContext http, HeldLaw law, Query query, List<Mistake> mistakes, Place? to = null)
    {
        CaseOptions options = new(query.Flag("strict", otherwise: false), query.Moment("on"), query.Day("known"), To: to) { Parties = http.RequestServices.GetRequiredService<PartyScreening>() };
        var scenarios = query.Texts(Scenario);
        query.End();
        mistakes.AddRange(Assessments.Scenarios.Check(scenarios, law.Book, Query.PlaceOf(Scenario)));
        var facts = await SentCase.Read(http, law, options, mistakes);
        return facts is null || mistakes.Count > 0 ? null : new(facts, scenarios);
    }

    /// <summary>Answers a request about a case: with every mistake of its address and its body, or with what is made of it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="law">The law.</param>
    /// <param name="answer">Works out the answer, and gives how it is written.</param>
    /// <param name="to">A destination in place of the case's own; null: as the case says.</param>
    /// <param name="check">Looks for further mistakes of the address; null: there are none.</param>
    public static async Task Answer(
        HttpContext http, HeldLaw law, Func<AskedCase, Action<Utf8JsonWriter>> answer, Place? to = null, Action<Query, List<Mistake>>? check = null)
    {
        List<Mistake> mistakes = [];
        Query query = new(http.Request.Query, mistakes);
        check?.Invoke(query, mistakes);
        await (await Read(http, law, query, mistakes, to) is { } asked ? JsonAnswers.Write(http, answer(asked)) : Problems.Of(mistakes).ExecuteAsync(http));
    }
}
