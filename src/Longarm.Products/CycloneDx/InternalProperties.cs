using Longarm.Text;

namespace Longarm.Products;

/// <summary>
/// Properties that begin with <c>longarm:internal:</c>. Inside the house they are facts like any other. For somebody outside
/// they are not read: what they are about is unknown there, also where it is stated openly too, and lists that lack them are
/// not whole.
/// </summary>
internal static class InternalProperties
{
    /// <summary>What their names begin with, after the namespace.</summary>
    public const string Prefix = "internal:";

    /// <summary>Notes what somebody outside is not to know.</summary>
    /// <param name="file">The product.</param>
    /// <param name="at">The component that has the property.</param>
    /// <param name="name">Its name, after the prefix.</param>
    /// <param name="value">Its value: only what it refers to is looked at.</param>
    public static void Withhold(ProductFile file, int at, string name, MarkedScalar value)
    {
        var component = file.Components[at];
        switch (name.Split(':'))
        {
            case ["use"]:
                file.WithholdUse(value.Text.Split('|')[0], at);
                break;
            case ["made-with"]:
                file.WithholdTool(value.Text.Split('|')[0]);
                Hide(component, "made-with", value);
                break;
            case ["tool", ..]:
                file.HasWithheldTools = true;
                break;
            case ["parts"]:
                (component.IsComplete, component.HasNoParts) = (false, false);
                break;
            case ["materials"]:
                WithholdMaterials(component);
                break;
            case ["material", var symbol, ..]:
                WithholdMaterials(component);
                (component.Withheld ??= []).Add((symbol, name.Split(':') is [_, _, var fact, ..] ? fact : "mass"));
                break;
            case ["element" or "form"]:
                (component.Withheld ??= []).Add((null, name));
                break;
            case ["trait" or "for"]:
                component.HasOtherTraits |= name == "trait";
                component.Facts.Add((name, value with { Text = "partial" }));
                break;
            case ["name"]:
                component.IsNameless = true;
                break;
            case ["origin", ..]:
                Hide(component, "origin", value);
                (component.Withheld ??= []).Add((null, "origin"));
                break;
            default:
                Hide(component, name, value);
                (component.Withheld ??= []).Add((null, name));
                break;
        }
    }

    private static void Hide(ProductComponent component, string fact, MarkedScalar value) =>
        component.Facts.Add((fact, value with { Text = ComponentFacts.Withheld }));

    private static void WithholdMaterials(ProductComponent component) => (component.HasOtherMaterials, component.HasAllMaterials) = (true, false);
}
