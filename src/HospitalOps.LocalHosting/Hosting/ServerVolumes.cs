using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

internal static class ServerVolumes
{
    /// <summary>The volume is the server's folder in the private data folder: its name needs no choice.</summary>
    public static IResourceBuilder<T> Keep<T>(IResourceBuilder<T> builder, bool isReadOnly)
        where T : ServerResource
    {
        if (isReadOnly)
            throw new NotSupportedException("A private server writes its data.");
        builder.Resource.KeepsData = true;
        return builder;
    }
}
