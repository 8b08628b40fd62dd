namespace Longarm.Screening;

/// <summary>How much a word of a name can say of who somebody is.</summary>
internal enum WordClass : byte
{
    /// <summary>As much as its rarity.</summary>
    Plain,

    /// <summary>What a company does or how it calls itself: less.</summary>
    Business,

    /// <summary>A part of a personal name that comes and goes, or a title: little.</summary>
    Particle,

    /// <summary>The legal form of a company: next to nothing.</summary>
    Legal,
}
