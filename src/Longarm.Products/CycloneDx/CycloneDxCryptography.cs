using System.Globalization;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Says of components what cryptography is in them: in words of the vocabulary where there are any, and always by name.</summary>
/// <param name="file">The product.</param>
internal sealed class CycloneDxCryptography(ProductFile file)
{
    private const int MaxSingle = 19;
    private readonly List<(CryptographicAsset Asset, int Parent)> assets = [];
    private readonly List<(string User, string Asset)> uses = [];

    /// <summary>Adds an asset.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="parent">The component that it stands in; -1: none.</param>
    public void Add(CryptographicAsset asset, int parent) => assets.Add((asset, parent));

    /// <summary>What a component depends on, or provides: some of it may be assets.</summary>
    public void TakeUse(string user, IEnumerable<string> parts, IEnumerable<string> provided) => uses.AddRange(parts.Where(MayBeAsset).Concat(provided).Select(asset => (user, asset)));

    /// <summary>Ends the reading: an asset that nothing names belongs to the product.</summary>
    public void End()
    {
        if (assets.Count == 0)
        {
            return;
        }

        Dictionary<string, List<int>> users = [];
        foreach (var (user, asset) in uses)
        {
            if (file.Find(user) is >= 0 and var at && !file.Components[at].IsCryptography)
            {
                (users.TryGetValue(asset, out var list) ? list : users[asset] = []).Add(at);
            }
        }

        SortedDictionary<int, List<CryptographicAsset>> byComponent = [];
        foreach (var (asset, parent) in assets)
        {
            HashSet<int> whose = [.. users.GetValueOrDefault(asset.Component.Ref) ?? []];
            if (parent >= 0 && !file.Components[parent].IsCryptography)
            {
                whose.Add(parent);
            }

            foreach (var at in whose.Count == 0 ? [file.Root] : whose)
            {
                (byComponent.TryGetValue(at, out var list) ? list : byComponent[at] = []).Add(asset);
            }
        }

        Tell(byComponent);
    }

    private bool MayBeAsset(string name) => file.Find(name) is var at && (at < 0 || file.Components[at].IsCryptography);

    private void Tell(SortedDictionary<int, List<CryptographicAsset>> byComponent)
    {
        List<string> more = [];
        foreach (var (at, these) in byComponent)
        {
            var line = these[0].Component.Line;
            if (at >= 0)
            {
                TakeFacts(file.Components[at], these);
                line = file.Components[at].Line;
            }

            var told = $"{(at < 0 ? "The product" : $"“{file.Components[at].Name}”")} has {Counted(these)}";
            more.Add(told);
            if (more.Count <= MaxSingle)
            {
                file.Remark(line, "LP040", $"{told}. Whether they are for confidentiality, and who may change them, a person must say: longarm:trait.");
            }
        }

        // Of many remarks alike only the first are kept; no algorithm may be lost.
        if (more.Count > MaxSingle)
        {
            file.Remark(0, "LP040", $"And {string.Join("; ", more.Skip(MaxSingle))}.");
        }
    }

    private static string Counted(List<CryptographicAsset> these)
    {
        var names = these.SelectMany(asset => asset.Names).GroupBy(name => name, StringComparer.Ordinal)
            .Select(group => group.Count() == 1 ? group.Key : $"{group.Key} ({group.Count()})");
        return $"{these.Count} cryptographic {(these.Count == 1 ? "asset" : "assets")}: {string.Join(", ", names)}";
    }

    private void TakeFacts(ProductComponent component, List<CryptographicAsset> these)
    {
        TakeTrait(component, "cryptography", these.Find(asset => asset.IsConfidential));
        TakeTrait(component, "post-quantum", these.Find(asset => asset.IsPostQuantum));

        // The law asks for the longest key.
        foreach (var group in these.Where(asset => asset.KeyLength is not null).GroupBy(asset => asset.KeyLength!.Value.Spec))
        {
            var longest = group.MaxBy(asset => asset.KeyLength!.Value.Bits)!;
            component.Facts.Add(($"spec:{group.Key}", new(longest.KeyLength!.Value.Bits.ToString(CultureInfo.InvariantCulture), IsQuoted: true, longest.Component.Line, 0)));
        }
    }

    // Which other traits apply, nobody said, unless a person listed them.
    private void TakeTrait(ProductComponent component, string trait, CryptographicAsset? asset)
    {
        if (asset is null || component.Facts.Exists(f => f.Fact == "trait" && f.Value.Text == trait))
        {
            return;
        }

        if (component.Facts.Find(f => f.Fact == "trait") is { Value: { } stated } && !component.HasOtherTraits)
        {
            file.Remark(stated.Line, "LP046", $"The traits of “{component.Name}” are stated without {trait}, and {asset.Component.Name} (line {asset.Component.Line}) says that it applies. It is added; state all of them, or take that asset out.");
        }

        component.Facts.Add(("trait", new(trait, IsQuoted: true, asset.Component.Line, 0)));
        component.HasOtherTraits = true;
    }
}
