namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>Where a link leads: to an anchor of the same document, or to a URI.</summary>
internal sealed record LinkTarget
{
    private LinkTarget(string? anchor, string? uri)
    {
        Anchor = anchor;
        Uri = uri;
    }

    public string? Anchor { get; }

    public string? Uri { get; }

    public static LinkTarget ToAnchor(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new LinkTarget(name, null);
    }

    /// <param name="uri">An http, https or mailto URI, or a relative one.</param>
    /// <exception cref="ArgumentException">The URI has another scheme: a document could smuggle in a script by it.</exception>
    public static LinkTarget ToUri(string uri)
    {
        ArgumentException.ThrowIfNullOrEmpty(uri);
        var colon = uri.IndexOf(':', StringComparison.Ordinal);
        var beforePath = uri.AsSpan().IndexOfAny('/', '?', '#');
        if (colon >= 0 && (beforePath < 0 || colon < beforePath) && uri[..colon].ToUpperInvariant() is not ("HTTP" or "HTTPS" or "MAILTO"))
        {
            throw new ArgumentException(
                $"The link \"{uri}\" has a scheme that is not drawn; use http, https, mailto or a relative address.",
                nameof(uri)
            );
        }

        return new LinkTarget(null, uri);
    }
}
