namespace Longarm.Core;

/// <summary>Everything at any depth of a list of a large product.</summary>
/// <param name="Found">The list, complete if all lists below it are.</param>
/// <param name="OpenBelow">Of how many of these it is not known, or not wholly, what is inside.</param>
/// <param name="Open">Some of those.</param>
internal sealed record DeepList(ListValue Found, int OpenBelow, IReadOnlyList<Value> Open);
