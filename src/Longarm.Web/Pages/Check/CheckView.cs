using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>What one more scenario would change.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="IsOn">Whether it is in force already.</param>
/// <param name="Change">The change; null: it cannot be asked here, with another that supposes the opposite.</param>
public sealed record ScenarioEffect(Scenario Scenario, bool IsOn, ScenarioComparison? Change);

/// <summary>Everything that the Check page shows.</summary>
public sealed record CheckView
{
    /// <summary>The law.</summary>
    public required HeldLaw Law { get; init; }

    /// <summary>The day it is.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The case as it is written.</summary>
    public required JsonObject Document { get; init; }

    /// <summary>The same as text.</summary>
    public required string Text { get; init; }

    /// <summary>What was chosen beside the facts.</summary>
    public required CheckChoices Choices { get; init; }

    /// <summary>Mistakes in the case, all at once.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];

    /// <summary>Whether nothing was described yet: what is missing then is no mistake.</summary>
    public bool IsBlank { get; init; }

    /// <summary>The answer; null where there are mistakes.</summary>
    public Determination? Answer { get; init; }

    /// <summary>The product from a file that is the item; null: the case describes it itself, or it cannot be read.</summary>
    public KeptProduct? Product { get; init; }

    /// <summary>A table whose columns are being told; null: none.</summary>
    public PendingTable? Pending { get; init; }

    /// <summary>Whether the product is so large that the answer is only worked out when somebody asks for it.</summary>
    public bool IsLarge { get; init; }

    /// <summary>What each scenario would change.</summary>
    public IReadOnlyList<ScenarioEffect> Effects { get; init; } = [];

    /// <summary>How long the answer took, in milliseconds.</summary>
    public double Milliseconds { get; init; }

    /// <summary>What was just done, to be said aloud; null: nothing.</summary>
    public string? Said { get; init; }

    /// <summary>The day whose law applies, for the slider.</summary>
    public DateOnly Day => Answer?.At.On.Day ?? (Moment.Parse(FactText.Of(Document["on"]))?.Day ?? Today);

    /// <summary>Facts that the answer asks for, by pointer.</summary>
    public IReadOnlySet<string> Asked => field ??= (Answer?.Regimes.SelectMany(r => r.Missing).SelectMany(m => m.Facts)
        .Select(f => FactPointer.Of(Document, f.Path)) ?? []).ToHashSet();

    /// <summary>Whether the answer asks for a fact at or below a pointer.</summary>
    public bool Asks(string pointer) => Asked.Any(asked => asked == pointer || asked.StartsWith(pointer + "/", StringComparison.Ordinal));
}

/// <summary>What a person chose beside the facts of a case.</summary>
/// <param name="Scenarios">Overlays in force.</param>
/// <param name="Strict">Whether what counts as nothing known when left out is unknown instead.</param>
/// <param name="Open">What is unfolded, by name.</param>
/// <param name="Skipped">Facts that the person does not know.</param>
public sealed record CheckChoices(IReadOnlyList<string> Scenarios, bool Strict, IReadOnlySet<string> Open, IReadOnlySet<string> Skipped)
{
    /// <summary>Whether the answer is wanted although the product is large.</summary>
    public bool IsPatient { get; init; }

    /// <summary>Nothing chosen.</summary>
    public static CheckChoices None { get; } = new([], false, new HashSet<string>(), new HashSet<string>());
}
