using Longarm.Core.Deciding;

namespace Longarm.Assessments;

/// <summary>A fact to ask for, and what it would do.</summary>
/// <param name="Fact">Where it belongs: <c>item.parts[2].item.origin</c>.</param>
/// <param name="Text">The question.</param>
/// <param name="Regimes">The regimes that it could settle, alone or with other facts.</param>
/// <param name="SettlesAlone">How many of them it could settle alone.</param>
/// <param name="Decides">How many open grounds the best answer settles.</param>
/// <param name="Share">Which share of the value of the product it is about; null: not known.</param>
/// <param name="With">Facts that would be needed too.</param>
/// <param name="Choices">Words that may be answered; empty: anything of its kind.</param>
/// <param name="Example">An answer as it could be written.</param>
/// <param name="Open">The fact as it was read.</param>
public sealed record Question(
    string Fact, string Text, IReadOnlyList<string> Regimes, int SettlesAlone, int Decides, decimal? Share, IReadOnlyList<string> With,
    IReadOnlyList<string> Choices, string Example, Reading Open);
