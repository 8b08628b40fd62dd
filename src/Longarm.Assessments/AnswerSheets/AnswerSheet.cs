using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Assessments;

/// <summary>Something that a file states of a component.</summary>
/// <param name="Component">What the component is called.</param>
/// <param name="Says">What is stated.</param>
/// <param name="Source">Where.</param>
public sealed record SheetStatement(string Component, string Says, string Source);

/// <summary>Of how many components something is stated to be so, not to be so, or not told.</summary>
/// <param name="Yes">Of how many it is so.</param>
/// <param name="No">Of how many it is not.</param>
/// <param name="Unknown">Of how many nobody has said.</param>
public sealed record SheetTally(int Yes, int No, int Unknown);

/// <summary>What is to be asked, and whom.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Question">The question.</param>
/// <param name="Whom">Who may know.</param>
/// <param name="Regimes">The regimes that it may settle; empty: it is asked for anyway.</param>
public sealed record SheetQuestion(string Fact, string Question, string Whom, IReadOnlyList<string> Regimes);

/// <summary>
/// Answers to what exporters ask of a product: is it published, what cryptography is in it, how is it classified, where is it
/// from. Each with who says so; what nobody says is a question.
/// </summary>
public sealed record AnswerSheet
{
    /// <summary>The determination that it rests on.</summary>
    public required Determination Answer { get; init; }

    /// <summary>Whether the product itself is published.</summary>
    public required Truth Published { get; init; }

    /// <summary>Who says so; null: nobody.</summary>
    public SheetStatement? PublishedBy { get; init; }

    /// <summary>How many different components it has, at any depth.</summary>
    public required int Components { get; init; }

    /// <summary>Whether all of its own parts are told.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>How many components are published.</summary>
    public required SheetTally PublishedComponents { get; init; }

    /// <summary>How many components, and the product itself, have cryptography.</summary>
    public required SheetTally Cryptography { get; init; }

    /// <summary>What of cryptography is stated.</summary>
    public required IReadOnlyList<SheetStatement> CryptographyFound { get; init; }

    /// <summary>Names that remind of cryptography: no evidence, and nothing is concluded from them.</summary>
    public required IReadOnlyList<SheetStatement> Hints { get; init; }

    /// <summary>Codes of the product, by nomenclature.</summary>
    public required IReadOnlyList<SheetStatement> Codes { get; init; }

    /// <summary>Nomenclatures of which no code of the product is stated.</summary>
    public required IReadOnlyList<string> NotClassified { get; init; }

    /// <summary>How many components have each code that is stated of any.</summary>
    public required IReadOnlyList<(string Code, int Components)> ComponentCodes { get; init; }

    /// <summary>Where the product is from; null: nobody has said.</summary>
    public SheetStatement? Origin { get; init; }

    /// <summary>How many components are from each place, or from nobody knows where.</summary>
    public required IReadOnlyList<(string Place, int Components)> ComponentOrigins { get; init; }

    /// <summary>What is to be asked.</summary>
    public required IReadOnlyList<SheetQuestion> Questions { get; init; }
}
