using System.Collections.Concurrent;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Web;

/// <summary>The catalog of rules as pages and programs ask it: with what is in force, and the cases on disk.</summary>
/// <param name="options">What the server was started with.</param>
public sealed class RuleShelf(ServerOptions options)
{
    // Only citations of the packs are looked up, so it ends somewhere.
    private readonly ConcurrentDictionary<string, IReadOnlyList<OfficialLink>> links = [];

    /// <summary>The catalog.</summary>
    public RuleCatalog Catalog { get; } = RuleCatalog.Of(options.Law);

    /// <summary>The day it is.</summary>
    public DateOnly Today => options.Today;

    /// <summary>How a rule stands on a day: by its versions, or by its measure.</summary>
    public InForce InForce(Rule rule, DateOnly on) => At(rule, on)?.InForce ?? Core.InForce.Not;

    /// <summary>The version of a rule that holds on a day; null if none does, or if it has no versions.</summary>
    public RuleVersion? VersionOf(Rule rule, DateOnly on) => At(rule, on)?.Version;

    /// <summary>The places in a citation whose official text is known.</summary>
    public IReadOnlyList<OfficialLink> Links(string citation) => links.GetOrAdd(citation, Catalog.Book.OfficialLinks);

    /// <summary>The cases beside a rule.</summary>
    public CasesBeside Cases(RuleEntry entry) => CasesBeside.Read(options.RulesFolder, entry);

    /// <summary>The measure that dates a rule; null if none does.</summary>
    public Measure? MeasureOf(Rule rule) => rule.Measure is null ? null : Catalog.Book.Measures.FirstOrDefault(m => m.Id == rule.Measure);

    private ActiveRule? At(Rule rule, DateOnly on) => options.Law.Library.On(Moment.On(on), null, []).Written.Find(rule.Id);
}
