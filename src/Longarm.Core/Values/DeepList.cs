namespace Longarm.Core;

/// <summary>Everything at any depth of a list of a large product.</summary>
/// <param name="Found">The list.</param>
/// <param name="Open">Some of those of which it is not known what is inside.</param>
internal sealed record DeepList(ListValue Found, IReadOnlyList<Value> Open);
