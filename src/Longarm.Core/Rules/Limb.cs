using Longarm.Core.Language;

namespace Longarm.Core;

/// <summary>A part of a provision, named as lawyers name it.</summary>
public sealed class Limb
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The condition.</summary>
    public required Expression Is { get; init; }

    /// <summary>Its own citation, if it has one.</summary>
    public string? Citation { get; init; }

    /// <summary>Its own dates; outside them it is false.</summary>
    public Period Period { get; init; } = Period.Always;
}
