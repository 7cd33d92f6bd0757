namespace HospitalOps.AppHost.Services;

/// <summary>A service of the model, whichever way it is started.</summary>
internal abstract class ServiceHandle
{
    /// <summary>The address by which others call it.</summary>
    protected abstract IResourceBuilder<IResourceWithServiceDiscovery> Address { get; }

    public abstract ServiceHandle Sets(string variable, string value);

    public abstract ServiceHandle Uses(IResourceBuilder<IResourceWithConnectionString> server);

    public abstract ServiceHandle WaitsFor(IResourceBuilder<IResource> server);

    public abstract ServiceHandle Calls(ServiceHandle other);

    /// <summary>The service owns one database and migrates it before it starts.</summary>
    /// <param name="database">Its database.</param>
    /// <param name="configure">More settings of the migration.</param>
    public abstract void OwnsDatabase(
        IResourceBuilder<IResourceWithConnectionString> database,
        Action<ServiceHandle>? configure = null
    );

    /// <summary>The handle's own kind of builder.</summary>
    internal sealed class Of<T>(IResourceBuilder<T> service, Func<string, IResourceBuilder<T>> addProgram)
        : ServiceHandle
        where T : class,
            IResourceWithServiceDiscovery,
            IResourceWithEnvironment,
            IResourceWithArgs,
            IResourceWithWaitSupport
    {
        protected override IResourceBuilder<IResourceWithServiceDiscovery> Address =>
            (IResourceBuilder<IResourceWithServiceDiscovery>)service;

        public override ServiceHandle Sets(string variable, string value)
        {
            service.WithEnvironment(variable, value);
            return this;
        }

        public override ServiceHandle Uses(IResourceBuilder<IResourceWithConnectionString> server)
        {
            service.WithReference(server);
            return this;
        }

        public override ServiceHandle WaitsFor(IResourceBuilder<IResource> server)
        {
            service.WaitFor(server);
            return this;
        }

        public override ServiceHandle Calls(ServiceHandle other)
        {
            service.WithReference(other.Address);
            return this;
        }

        public override void OwnsDatabase(
            IResourceBuilder<IResourceWithConnectionString> database,
            Action<ServiceHandle>? configure = null
        )
        {
            var migrations = addProgram(ResourceNames.Migrations(service.Resource.Name));
            migrations.WithArgs("migrate").WithReference(database).WaitFor(database);
            configure?.Invoke(new Of<T>(migrations, addProgram));
            service.WithReference(database).WaitForCompletion(migrations);
        }
    }
}
