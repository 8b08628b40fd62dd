using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>A case that stands beside a rule, with the answers that are right.</summary>
/// <param name="File">Its file.</param>
/// <param name="Line">Its line.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Facts">The case, merged from what is given and what it changes.</param>
/// <param name="Scenarios">Overlays in force.</param>
/// <param name="IsEnforced">Whether the law as enforced is asked for.</param>
/// <param name="Expected">What is right: by rule id a truth, by regime id a verdict.</param>
public sealed record RuleCase(
    string File, int Line, string Title, MarkedMap Facts, IReadOnlyList<string> Scenarios, bool IsEnforced, IReadOnlyList<Expectation> Expected);

/// <summary>One answer that is right.</summary>
/// <param name="Id">A rule or a regime.</param>
/// <param name="Aspect">Null for a rule; <c>verdict</c>, <c>certain</c>, <c>possible</c> or <c>subject</c> of a regime.</param>
/// <param name="Value">The word.</param>
/// <param name="Line">Where it stands.</param>
public sealed record Expectation(string Id, string? Aspect, string Value, int Line);
