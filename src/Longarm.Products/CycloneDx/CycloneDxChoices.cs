using Longarm.Text;

namespace Longarm.Products;

/// <summary>
/// Alternates: places that one of several components fills. What all of them tell is one of what they tell; what some do
/// not tell stays unknown of the place.
/// </summary>
/// <param name="file">The product.</param>
internal sealed class CycloneDxChoices(ProductFile file)
{
    private static readonly string[] Operators = ["XOR", "OR", "AND"];
    private readonly List<(int At, int Parent, string Operator)> choices = [];
    private ILookup<int, int>? byChild;
    private HashSet<int>? wholes;

    /// <summary>Adds a choice; those inside it were added before.</summary>
    /// <param name="at">Its place.</param>
    /// <param name="parent">What it is in; -1: the file does not say.</param>
    /// <param name="how">How its members are joined.</param>
    public void Add(int at, int parent, string how)
    {
        if (!Operators.Contains(how))
        {
            file.Mistake(file.Components[at].Line, "LP032", $"“{how}” is no operator of a component-choice. Write XOR (one of them), OR (some of them) or AND (all of them).");
        }

        choices.Add((at, parent, how));
    }

    /// <summary>Ends the reading.</summary>
    public void End()
    {
        if (choices.Count == 0)
        {
            return;
        }

        var members = choices.ToDictionary(choice => choice.At, _ => new List<int>());
        for (var index = 0; index < file.Uses.Count; index++)
        {
            if (members.TryGetValue(file.Uses[index].Parent, out var list))
            {
                list.Add(index);
            }
        }

        HashSet<int> dropped = [];
        var oneOf = choices.Where(choice => choice.Operator != "AND").Select(choice => choice.At).ToHashSet();
        foreach (var (at, parent, how) in choices)
        {
            if (how == "AND")
            {
                EndGroup(at, parent, oneOf.Contains(parent), members, dropped);
            }
            else
            {
                EndChoice(at, how, [.. members[at].Select(index => file.Uses[index].Child)]);
                dropped.UnionWith(members[at]);
            }
        }

        var kept = file.Uses.Where((_, index) => !dropped.Contains(index)).ToList();
        file.Uses.Clear();
        file.Uses.AddRange(kept);
    }

    // All of a group are in what the group is in. One that may stand instead of something else stays a thing of its own.
    private void EndGroup(int at, int parent, bool isAlternate, Dictionary<int, List<int>> members, HashSet<int> dropped)
    {
        var group = file.Components[at];
        if (isAlternate || group.Ref.Length > 0 || SaysSomething(group))
        {
            group.Name ??= string.Join(" + ", members[at].Select(index => file.Components[file.Uses[index].Child].Name));
            group.Kind = Common(members[at].Select(index => file.Components[file.Uses[index].Child].Kind));
            return;
        }

        group.IsPassedOver = true;
        dropped.UnionWith(parent >= 0 && members.TryGetValue(parent, out var outer) ? outer.Where(index => file.Uses[index].Child == at) : IndexesOf(parent, at));
        foreach (var index in members[at])
        {
            if (parent < 0)
            {
                dropped.Add(index);
                continue;
            }

            file.Uses[index] = file.Uses[index] with { Parent = parent };
            if (members.TryGetValue(parent, out var whole))
            {
                whole.Add(index);
            }
        }
    }

    private static bool SaysSomething(ProductComponent group) =>
        group.Quantity is not null || group.Facts.Count > 0 || group.HasMaterials || group.Stages is not null || group.IsComplete is not null || group.HasNoParts || group.HasAllMaterials;

    private IEnumerable<int> IndexesOf(int parent, int child) =>
        (byChild ??= Enumerable.Range(0, file.Uses.Count).ToLookup(index => file.Uses[index].Child))[child].Where(index => file.Uses[index].Parent == parent);

    private void EndChoice(int at, string how, List<int> members)
    {
        var place = file.Components[at];
        List<ProductComponent> all = [.. members.Select(member => file.Components[member])];
        foreach (var member in all)
        {
            member.Choice = at;
        }

        place.Name ??= string.Join(" or ", all.Select(member => member.Name));
        place.Kind = Common(all.Select(member => member.Kind));
        List<string> unknown = [];
        foreach (var (name, count) in all.SelectMany(member => member.Facts.Select(f => f.Fact).Distinct()).CountBy(name => name).ToList())
        {
            if (count < all.Count || !TakeFact(place, all, name))
            {
                unknown.Add(name);
            }
        }

        if (all.Exists(member => member.HasMaterials))
        {
            unknown.Add("materials");
        }

        if ((wholes ??= [.. file.Uses.Select(use => use.Parent)]).Overlaps(members))
        {
            unknown.Add("parts");
        }

        place.Quantity ??= QuantityOf(all, how);
        file.Remark(place.Line, "LP043", $"“{place.Name}” is {(how == "OR" ? "some" : "one")} of {all.Count} alternates ({string.Join(", ", all.Take(8).Select(member => member.Name))}). "
            + (unknown.Count == 0 ? "What they tell differently is one of what they tell." : $"Unknown stays what they do not all tell, or what cannot be one of several: {string.Join(", ", unknown.Take(20))}{(unknown.Count > 20 ? " and others" : "")}."));
    }

    private static bool TakeFact(ProductComponent place, List<ProductComponent> all, string name)
    {
        var stated = all.ConvertAll(member => member.Facts.Where(f => f.Fact == name).Select(f => f.Value).DistinctBy(v => v.Text).ToList());
        if (stated.Exists(values => values.Count == 0))
        {
            return false;
        }

        // Of lists all elements apply: they are only known where all tell the same.
        var isList = name is "trait" or "for" or "made-with";
        var texts = stated[0].Select(v => v.Text).ToHashSet();
        if (isList && (!stated.TrueForAll(values => texts.SetEquals(values.Select(v => v.Text))) || all.Exists(member => member.HasOtherTraits)))
        {
            return false;
        }

        List<MarkedScalar> values = isList ? stated[0] : [.. stated.SelectMany(v => v).DistinctBy(v => v.Text)];
        place.Facts.AddRange(values.Select(value => (name, value)));
        if (values.Count > 1)
        {
            (place.Alternatives ??= []).Add(name);
        }

        return true;
    }

    private static string? Common(IEnumerable<string?> kinds) => kinds.Distinct().ToList() is [var only] ? only : null;

    // Of some of them there may be one, or each.
    private static MarkedScalar? QuantityOf(List<ProductComponent> all, string how)
    {
        List<decimal> numbers = [.. all.Select(member => member.Quantity is { } quantity ? ProductQuantity.Number(quantity.Text) : null).OfType<decimal>()];
        if (all.Count == 0 || numbers.Count < all.Count)
        {
            return null;
        }

        try
        {
            return all[0].Quantity! with { Text = ProductQuantity.Between(numbers.Min(), how == "OR" ? numbers.Sum() : numbers.Max()) };
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
