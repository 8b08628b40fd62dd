using System.Runtime.CompilerServices;
using Longarm.Core;

namespace Longarm.Products;

/// <summary>Facts by name that many items have in common are kept once: in a large product a few codes stand everywhere.</summary>
internal sealed class AlikeFacts
{
    private const int Places = 4096;
    private readonly (FewFacts Before, string Name, Fact Fact, FewFacts All)?[] last = new (FewFacts, string, Fact, FewFacts)?[Places];

    /// <summary>The facts, with one more.</summary>
    /// <param name="before">The facts so far, without one of that name.</param>
    /// <param name="name">Name of the fact.</param>
    /// <param name="fact">The fact.</param>
    public FewFacts With(FewFacts before, string name, Fact fact)
    {
        ref var slot = ref last[HashCode.Combine(RuntimeHelpers.GetHashCode(before), RuntimeHelpers.GetHashCode(fact)) & (Places - 1)];
        if (slot is { } same && ReferenceEquals(same.Before, before) && ReferenceEquals(same.Fact, fact) && same.Name == name)
        {
            return same.All;
        }

        var all = before.With(name, fact);
        slot = (before, name, fact, all);
        return all;
    }
}
