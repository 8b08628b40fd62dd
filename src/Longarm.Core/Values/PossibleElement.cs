namespace Longarm.Core;

/// <summary>An element that a partial list may have, or may have several of, or none.</summary>
/// <param name="Like">
/// What is known of any such element. What is not known of it is <see cref="UnknownValue.Anything"/>: not even whether
/// somebody would tell it is known.
/// </param>
/// <param name="Question">What a person is asked to find out whether it is there; null: the question about the list.</param>
public sealed record PossibleElement(Node Like, string? Question);
