'use strict';
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { at } = require('../bootstrap.cjs');
const { findJdk } = require('./jdk.cjs');

const NAME = 'EveryTenant';
/** What Identity does in a real installation: says which tenants a caller may use. Here every caller may use those named. */
const SOURCE = `
import io.camunda.zeebe.gateway.interceptors.InterceptorUtil;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.List;

public final class ${NAME} implements ServerInterceptor {
  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    final var tenants = List.of(System.getenv("FARLED_TEST_TENANTS").split(","));
    return Contexts.interceptCall(InterceptorUtil.setAuthorizedTenants(tenants), call, headers, next);
  }
}
`;

/** Settings for a Zeebe with multi-tenancy on. */
function tenantSettings(home, tenants) {
  return {
    ZEEBE_BROKER_GATEWAY_MULTITENANCY_ENABLED: 'true',
    ZEEBE_BROKER_GATEWAY_INTERCEPTORS_0_ID: 'tenants',
    ZEEBE_BROKER_GATEWAY_INTERCEPTORS_0_CLASSNAME: NAME,
    ZEEBE_BROKER_GATEWAY_INTERCEPTORS_0_JARPATH: interceptor(home),
    FARLED_TEST_TENANTS: tenants.join(','),
  };
}

/** Compiles the interceptor with the JDK that runs Zeebe. */
function interceptor(home) {
  const folder = at('.farled', 'zeebe', 'tenants');
  const jar = path.join(folder, 'tenants.jar');
  const source = path.join(folder, `${NAME}.java`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(source, SOURCE);
  const tool = (name) => path.join(findJdk(), 'bin', name);
  execFileSync(tool('javac'), ['--release', '21', '-cp', path.join(home, 'lib', '*'), '-d', folder, source]);
  execFileSync(tool('jar'), ['cf', jar, '-C', folder, `${NAME}.class`]);
  return jar;
}

module.exports = { tenantSettings };
